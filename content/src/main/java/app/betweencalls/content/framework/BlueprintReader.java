package app.betweencalls.content.framework;

import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Severity;
import app.betweencalls.content.finding.Source;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.Evidence;
import app.betweencalls.engine.framework.Point;
import app.betweencalls.engine.framework.PointId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the blueprint: headings name criteria and register entries, lines {@code - [id] (status) text} their facts.
 *
 * <p>A line that has the look of a fact and cannot be read is a finding; its neighbours are read all the same. One
 * reader reads one text.
 */
public final class BlueprintReader {
    private static final String CODE = "R02";
    private static final Pattern CRITERION = Pattern.compile("#### ([A-Z]/\\d{3}/\\d{4}:\\d{1,2}\\.\\d{1,2}) .+");
    private static final Pattern ENTRY = Pattern.compile("#### ([LMT])(\\d{2}) (.+)");
    private static final Pattern FACT = Pattern.compile("- \\[([^\\]]+)] \\(([^)]*)\\) (.+)");
    private static final Pattern BELIEF = Pattern.compile("- \\[([^\\]]+~\\d+)] (.+)");
    private static final Pattern DOCUMENT = Pattern.compile("\\| (S\\d{2}) \\| ([a-z]+) \\| (.+) \\|");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Source source;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<Misconception> misconceptions = new ArrayList<>();
    private final List<RegisterEntry> registers = new ArrayList<>();
    private final List<SourceDocument> documents = new ArrayList<>();
    private final List<CriterionNotes> criteria = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Optional<CriterionId> criterion = Optional.empty();
    private Optional<OpenEntry> entry = Optional.empty();
    private String mustKnow = "";
    private int line;

    private BlueprintReader(Source source) {
        this.source = source;
    }

    /**
     * A blueprint and what is wrong with its text.
     *
     * @param blueprint all that could be read
     * @param findings what could not
     */
    public record Reading(Blueprint blueprint, List<Finding> findings) {
        /** Copies the list. */
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** Reads a blueprint. */
    public static Reading read(Source source) {
        BlueprintReader reader = new BlueprintReader(source);
        for (String text : source.text().split("\n", -1)) {
            reader.line++;
            reader.take(text.stripTrailing());
        }
        reader.closeEntry();
        return new Reading(
                new Blueprint(
                        reader.points, reader.misconceptions, reader.registers, reader.documents, reader.criteria),
                reader.findings);
    }

    private void take(String text) {
        if (text.startsWith("#")) {
            heading(text);
        } else if (text.startsWith("- [")) {
            factOrBelief(text);
        } else if (text.matches("\\| S\\d.*")) {
            document(text);
        } else {
            detail(text);
        }
    }

    private void heading(String text) {
        closeEntry();
        criterion = Optional.empty();
        Matcher ofCriterion = CRITERION.matcher(text);
        Matcher ofEntry = ENTRY.matcher(text);
        if (ofCriterion.matches()) {
            criterion = Optional.of(new CriterionId(ofCriterion.group(1)));
        } else if (ofEntry.matches()) {
            entry = Optional.of(new OpenEntry(ofEntry.group(1) + ofEntry.group(2), ofEntry.group(3)));
        } else if (text.startsWith("####")) {
            report("this heading names neither a criterion nor a register entry", "Write '#### R/503/0350:4.3 Title'.");
        }
    }

    private void factOrBelief(String text) {
        Matcher belief = BELIEF.matcher(text);
        Matcher fact = FACT.matcher(text);
        if (belief.matches() && criterion.isPresent()) {
            if (takeId(belief.group(1), criterion.get().value() + "~")) {
                misconceptions.add(new Misconception(belief.group(1), criterion.get(), belief.group(2)));
            }
        } else if (fact.matches()) {
            standing(fact.group(2)).ifPresent(standing -> fact(fact.group(1), standing, fact.group(3)));
        } else {
            report("this is no fact line", "Write '- [id] (status) text'.");
        }
    }

    private void fact(String id, Standing standing, String text) {
        if (criterion.isPresent() && PointId.isValid(id)) {
            if (takeId(id, criterion.get().value() + "#")) {
                points.add(new Point(new PointId(id), text, standing.evidence(), standing.live()));
            }
        } else if (entry.isPresent()) {
            OpenEntry open = entry.get();
            if (takeId(id, open.id + ".")) {
                open.facts.add(new RegisterFact(id, text, standing));
            }
        } else {
            report("the fact " + id + " stands under no criterion or entry", "Move it below its heading.");
        }
    }

    private boolean takeId(String id, String prefix) {
        if (!id.startsWith(prefix)) {
            report("the id " + id + " does not begin with " + prefix, "Move the line or mend its id.");
            return false;
        }
        if (!ids.add(id)) {
            report("the id " + id + " stands twice", "Give the new line the next free number.");
            return false;
        }
        return true;
    }

    /** Reads a mark such as {@code V S02}, {@code SPEC} or {@code needs tutor review by 2027-03-31; S14}. */
    private Optional<Standing> standing(String mark) {
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        List<String> sources = new ArrayList<>();
        boolean live = true;
        for (String part : mark.split(";", -1)) {
            if (part.strip().startsWith("needs tutor review by")) {
                live = false;
                evidence.add(Evidence.U);
            } else if (part.strip().startsWith("SI ")) {
                sources.add(part.strip());
            } else if (!part.strip().startsWith("recheck ")) {
                words(part.strip(), evidence, sources);
            }
        }
        Matcher date = DATE.matcher(mark);
        Optional<LocalDate> lookAgainBy = date.find() ? Optional.of(LocalDate.parse(date.group())) : Optional.empty();
        if (evidence.isEmpty()) {
            report("the mark (" + mark + ") names no evidence", "Write V with its source, SPEC, CALC or U.");
            return Optional.empty();
        }
        return Optional.of(new Standing(evidence, sources, live, lookAgainBy));
    }

    private void words(String part, Set<Evidence> evidence, List<String> sources) {
        for (String word : part.split(" ", -1)) {
            switch (word) {
                case "V" -> evidence.add(Evidence.V);
                case "SPEC" -> evidence.add(Evidence.SPEC);
                case "CALC" -> evidence.add(Evidence.CALC);
                case "U" -> evidence.add(Evidence.U);
                default -> sources.add(word);
            }
        }
    }

    private void detail(String text) {
        if (criterion.isPresent() && text.startsWith("- Must know: ")) {
            mustKnow = after(text);
        } else if (criterion.isPresent() && text.startsWith("- See: ")) {
            List<String> see = new ArrayList<>();
            Matcher id = Pattern.compile("[LMT]\\d{2}").matcher(text);
            while (id.find()) {
                see.add(id.group());
            }
            criteria.add(new CriterionNotes(criterion.get(), mustKnow, see));
        } else if (entry.isPresent()) {
            OpenEntry open = entry.get();
            if (text.startsWith("Provision: ")) {
                open.provision = after(text);
            } else if (text.startsWith("- Formula: ")) {
                open.formula = after(text);
            } else if (text.startsWith("- Worked figures (CALC): ")) {
                open.worked = after(text);
            }
        }
    }

    private static String after(String text) {
        return text.substring(text.indexOf(": ") + 2).strip();
    }

    private void document(String text) {
        Matcher row = DOCUMENT.matcher(text);
        if (row.matches()) {
            documents.add(new SourceDocument(row.group(1), row.group(2), row.group(3)));
        } else {
            report("this is no row of the source register", "Write '| S01 | kind | source |'.");
        }
    }

    private void closeEntry() {
        entry.ifPresent(open -> registers.add(open.close()));
        entry = Optional.empty();
    }

    private void report(String what, String fix) {
        findings.add(new Finding(CODE, Severity.ERROR, source.at(line, 1), "", what, fix));
    }

    /** A register entry whose lines are still being read. */
    private static final class OpenEntry {
        private final String id;
        private final String title;
        private final List<RegisterFact> facts = new ArrayList<>();
        private String provision = "";
        private String formula = "";
        private String worked = "";

        OpenEntry(String id, String title) {
            this.id = id;
            this.title = title;
        }

        RegisterEntry close() {
            RegisterEntry.Kind kind = switch (id.charAt(0)) {
                case 'L' -> RegisterEntry.Kind.LAW;
                case 'M' -> RegisterEntry.Kind.MEASURE;
                default -> RegisterEntry.Kind.THEORY;
            };
            return new RegisterEntry(id, kind, title, provision, formula, worked, facts);
        }
    }
}
