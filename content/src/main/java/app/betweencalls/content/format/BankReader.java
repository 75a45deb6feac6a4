package app.betweencalls.content.format;

import app.betweencalls.content.bank.BankFile;
import app.betweencalls.content.bank.BankHeader;
import app.betweencalls.content.bank.BankQuestion;
import app.betweencalls.content.bank.Entry;
import app.betweencalls.content.bank.Places;
import app.betweencalls.content.bank.Reading;
import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Place;
import app.betweencalls.content.finding.Severity;
import app.betweencalls.content.finding.Source;
import app.betweencalls.engine.question.QuestionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads bank Markdown: a value for every good question and a finding for everything that is wrong.
 *
 * <p>A heading {@code ## } always begins a question, so that a broken one never takes its neighbours with it. A file
 * has at
 * most 8 million characters. One reader reads one text; {@link #read} is thread-safe.
 */
public final class BankReader {
    private static final int CHARACTERS_AT_MOST = 8_000_000;
    private static final int CHILDREN_AT_MOST = 3;
    private static final String QUESTION = "## ";
    private static final String CHILD = "### ";
    private static final Pattern HEADING = Pattern.compile("#{2,3} (scenario )?([^\\s:]+)(?::\\s*(.*))?");

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    private BankReader(String file) {
        this.file = file;
    }

    /** Reads a file of a bank. */
    public static Reading read(Source source) {
        BankReader reader = new BankReader(source.file());
        String text = reader.cleaned(source.text());
        List<Line> lines = lines(text);
        int start = reader.frontMatterEnd(lines);
        BankHeader header = reader.header(lines, start);
        List<Entry> entries = reader.entries(lines.subList(start, lines.size()), header.defaults());
        List<Finding> sorted = reader.findings.stream()
                .sorted(Comparator.comparing(Finding::place))
                .toList();
        return new Reading(
                new BankFile(source.file(), header, entries), new Places(source.file(), reader.places), sorted);
    }

    private String cleaned(String text) {
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (whole.length() > CHARACTERS_AT_MOST) {
            find(1, "R15", "the file has more than " + CHARACTERS_AT_MOST + " characters", "Split it by criterion.");
            whole = whole.substring(0, CHARACTERS_AT_MOST);
        }
        if (whole.indexOf('\uFFFD') >= 0 || whole.indexOf('\0') >= 0) {
            int line = 1
                    + (int) whole.chars()
                            .limit(Math.max(whole.indexOf('\uFFFD'), whole.indexOf('\0')))
                            .filter(c -> c == '\n')
                            .count();
            find(line, "R15", "the file is not UTF-8 text", "Save it as UTF-8.");
        }
        return whole.indexOf('\r') < 0 ? whole : whole.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            lines.add(new Line(++number, line.stripTrailing().replace('\t', ' ')));
        }
        return lines;
    }

    /** Returns how many lines the front matter takes, fences included. */
    private int frontMatterEnd(List<Line> lines) {
        if (!lines.get(0).text().equals("---")) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.equals("---")) {
                return i + 1;
            }
            if (text.startsWith(QUESTION)) {
                find(1, "R01", "the front matter is not closed", "Write '---' on a line of its own after it.");
                return i;
            }
        }
        find(1, "R01", "the front matter is not closed", "Write '---' on a line of its own after it.");
        return lines.size();
    }

    private BankHeader header(List<Line> lines, int end) {
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.bank\\.md$|\\.md$", "");
        String fallback = QuestionId.isValid(name) ? name : "bank";
        if (end == 0) {
            return BankHeader.of(fallback);
        }
        boolean closed = lines.get(end - 1).text().equals("---") && end > 1;
        StringBuilder yaml = new StringBuilder();
        lines.subList(1, closed ? end - 1 : end)
                .forEach(line -> yaml.append(line.text()).append('\n'));
        return FrontMatter.read(new Source(file, yaml.toString()), 1, fallback, findings);
    }

    private List<Entry> entries(List<Line> lines, Map<String, String> defaults) {
        List<Entry> entries = new ArrayList<>();
        Splitter splitter = new Splitter(lines, QUESTION);
        splitter.unclosed()
                .forEach(line -> find(line.number(), "R09", "this comment is never closed", "End it with -->."));
        Splitter.Bare before = Splitter.bare(splitter.before());
        before.remarks().forEach(remark -> entries.add(new Entry.Remark(remark)));
        before.lines().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .ifPresent(line -> find(
                        line.number(),
                        "R09",
                        "text stands before the first question",
                        "Put it in a comment: <!-- text -->."));
        splitter.parts().forEach(part -> addEntries(part, defaults, entries));
        return entries;
    }

    private void addEntries(Splitter.Part part, Map<String, String> defaults, List<Entry> entries) {
        Optional<Block> block = block(part);
        if (block.isPresent() && block.get().isScenario()) {
            addScenario(block.get(), part, defaults, entries);
            return;
        }
        block.flatMap(one -> question(one, defaults, CHILD)).ifPresent(one -> entries.add(new Entry.Alone(one)));
        Splitter.bare(part).remarks().forEach(remark -> entries.add(new Entry.Remark(remark)));
    }

    private Optional<Block> block(Splitter.Part part) {
        Line heading = part.heading().orElseThrow();
        Matcher matcher = HEADING.matcher(heading.text());
        boolean fits = matcher.matches();
        String id = fits ? matcher.group(2) : "";
        if (!QuestionId.isValid(id)) {
            find(
                    heading.number(),
                    "R03",
                    fits ? "'" + id + "' is no id" : "the heading has no id",
                    "Write '## id: title', the id of 3 to 64 of a-z, 0-9 and hyphen.");
            return Optional.empty();
        }
        if (!ids.add(id)) {
            find(
                    heading.number(),
                    "E07",
                    "the id '" + id + "' stands twice in this file",
                    "Give one an id of its own.");
            return Optional.empty();
        }
        String title = matcher.group(3) == null ? "" : matcher.group(3).strip();
        return Optional.of(new Block(
                heading,
                id,
                title,
                matcher.group(1) != null,
                Splitter.bare(part).lines()));
    }

    private Optional<BankQuestion> question(Block block, Map<String, String> defaults, String categoryPrefix) {
        Report report = new Report(file, block.id());
        Optional<BankQuestion> question = new QuestionReader(block, defaults, categoryPrefix, report).read(places);
        findings.addAll(report.findings());
        return question;
    }

    private void addScenario(Block block, Splitter.Part part, Map<String, String> defaults, List<Entry> entries) {
        Splitter splitter = new Splitter(part.lines(), CHILD);
        Report report = new Report(file, block.id());
        Map<String, String> own = new LinkedHashMap<>();
        Splitter.Bare head = Splitter.bare(splitter.before());
        int taken = scenarioDefaults(block, head.lines(), own, report);
        String stimulus = stimulus(head.lines().subList(taken, head.lines().size()));
        if (stimulus.isBlank()) {
            report.error("R11", block.heading(), "the scenario has no situation", "Write it above its first question.");
        }
        Map<String, String> inherited = new LinkedHashMap<>(defaults);
        inherited.putAll(own);
        List<Entry> children = new ArrayList<>();
        head.remarks().forEach(remark -> children.add(new Entry.Remark(remark)));
        for (Splitter.Part child : splitter.parts()) {
            child(child, inherited).ifPresent(one -> children.add(new Entry.Alone(one)));
            Splitter.bare(child).remarks().forEach(remark -> children.add(new Entry.Remark(remark)));
        }
        if (splitter.parts().isEmpty() || splitter.parts().size() > CHILDREN_AT_MOST) {
            String what = "a scenario with " + splitter.parts().size() + " questions";
            report.error("R11", block.heading(), what, "Write one to three, each '### id: title'.");
        }
        findings.addAll(report.findings());
        List<Entry> after = trailingRemarks(children);
        if (!children.isEmpty() && !stimulus.isBlank()) {
            entries.add(new Entry.Scenario(block.id(), block.title(), own, stimulus, children));
        }
        entries.addAll(after);
    }

    /** Takes the comments behind the last question out of a scenario: they stand after it. */
    private static List<Entry> trailingRemarks(List<Entry> children) {
        List<Entry> after = new ArrayList<>();
        while (!children.isEmpty() && children.get(children.size() - 1) instanceof Entry.Remark) {
            after.add(0, children.remove(children.size() - 1));
        }
        return after;
    }

    private int scenarioDefaults(Block block, List<Line> head, Map<String, String> own, Report report) {
        Metadata metadata = new Metadata(Map.of(), block.heading());
        int taken = metadata.take(head, report);
        metadata.lines().forEach((key, line) -> {
            if (key.hasDefault()) {
                metadata.value(key).ifPresent(value -> own.put(key.word(), value.text()));
            } else {
                report.error("R06", line, "a scenario cannot give '" + key.word() + "'", "Write it in its questions.");
            }
        });
        return taken;
    }

    private static String stimulus(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(BodyReader.unescaped(line.text())).append('\n'));
        return text.toString().strip();
    }

    private Optional<BankQuestion> child(Splitter.Part part, Map<String, String> defaults) {
        Optional<Block> block = block(part);
        if (block.isPresent() && block.get().isScenario()) {
            find(block.get().heading().number(), "R11", "a scenario within a scenario", "Begin it with '## scenario'.");
            return Optional.empty();
        }
        return block.flatMap(one -> question(one, defaults, "#### "));
    }

    private void find(int line, String code, String what, String fix) {
        findings.add(new Finding(code, Severity.ERROR, new Place(file, line, 1), "", what, fix));
    }
}
