package app.betweencalls.content.format;

import app.betweencalls.content.bank.Aside;
import app.betweencalls.content.bank.BankQuestion;
import app.betweencalls.content.bank.Notes;
import app.betweencalls.content.bank.Places;
import app.betweencalls.content.finding.Place;
import app.betweencalls.engine.question.Feedback;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.Variation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one question from its heading and the lines below it. */
final class QuestionReader {
    private final Block block;
    private final String categoryPrefix;
    private final Report report;
    private final Metadata metadata;
    private final MetadataReader values;

    /**
     * Prepares to read.
     *
     * @param block heading and lines
     * @param defaults values to take over
     * @param categoryPrefix what a category heading begins with here
     */
    QuestionReader(Block block, Map<String, String> defaults, String categoryPrefix, Report report) {
        this.block = block;
        this.categoryPrefix = categoryPrefix;
        this.report = report;
        this.metadata = new Metadata(defaults, block.heading());
        this.values = new MetadataReader(metadata, report);
    }

    /** Returns the question; empty, with findings, if something in it is wrong. */
    Optional<BankQuestion> read(Map<String, Place> places) {
        int taken = metadata.take(block.lines(), report);
        List<Line> lines = block.lines().subList(taken, block.lines().size());
        Optional<TaskType> type = values.word(MetadataKey.TYPE, TaskType.words());
        Mark mark = type.map(TaskType::mark).orElseGet(() -> Mark.of(lines, categoryPrefix));
        Body body = new BodyReader(mark, categoryPrefix, report).read(lines);
        remember(places, body);
        return report.hasError() ? Optional.empty() : build(type, mark, body);
    }

    private void remember(Map<String, Place> places, Body body) {
        String id = block.id();
        places.put(Places.name(id, ""), report.at(block.heading()));
        body.stemLine().ifPresent(line -> places.put(Places.name(id, Places.STEM), report.at(line)));
        body.lessonLine().ifPresent(line -> places.put(Places.name(id, Places.LESSON), report.at(line)));
        for (int i = 0; i < body.answers().size(); i++) {
            places.put(
                    Places.name(id, Places.answer(i)),
                    report.at(body.answers().get(i).line()));
        }
        metadata.lines().forEach((key, line) -> places.put(Places.name(id, Places.key(key.word())), report.at(line)));
    }

    private Optional<BankQuestion> build(Optional<TaskType> type, Mark mark, Body body) {
        VariationReader varying = new VariationReader(metadata, report);
        Optional<Answered> answered = varying.isThere() && isNumeric(type, mark, body)
                ? varied(varying, body)
                : plain(type, mark, body, varying);
        Feedback feedback = feedback(body);
        Notes notes = notes(answered, body);
        if (body.stem().isBlank() && block.title().isBlank() && mark != Mark.GAP) {
            report.error("E03", block.heading(), "neither a title nor a stem", "Write what is asked.");
        }
        if (report.hasError() || answered.isEmpty()) {
            // Labels are read all the same, so that every finding is shown at once.
            values.labels();
            values.origin();
            return Optional.empty();
        }
        BankQuestion question = new BankQuestion(
                new QuestionId(block.id()),
                values.version(),
                block.title(),
                values.labels(),
                answered.get().stem(),
                answered.get().task(),
                feedback,
                values.origin(),
                values.pool(),
                values.state(),
                answered.get().variation(),
                notes);
        return report.hasError() ? Optional.empty() : Optional.of(question);
    }

    /** A task with the stem that goes with it. */
    private record Answered(Task task, String stem, Optional<Variation> variation, List<String> numbers) {}

    private static boolean isNumeric(Optional<TaskType> type, Mark mark, Body body) {
        return type.map(stated -> stated == TaskType.NUMERIC).orElse(mark == Mark.ACCEPTED)
                && !body.answers().isEmpty();
    }

    private Optional<Answered> varied(VariationReader varying, Body body) {
        LineTasks.NumericLines lines = new LineTasks(values, report).split(body.answers());
        List<String> texts = new ArrayList<>(body.hints());
        texts.add(body.stem());
        texts.add(body.lesson());
        for (MetadataKey key : OUTCOMES) {
            values.text(key).ifPresent(texts::add);
        }
        return varying.read(body.answers(), lines, texts)
                .map(variation -> new Answered(
                        VariationReader.first(variation, lines.units()),
                        body.stem(),
                        Optional.of(variation),
                        lines.values()));
    }

    private static final List<MetadataKey> OUTCOMES =
            List.of(MetadataKey.FEEDBACK_CORRECT, MetadataKey.FEEDBACK_PARTIAL, MetadataKey.FEEDBACK_INCORRECT);

    private Optional<Answered> plain(Optional<TaskType> type, Mark mark, Body body, VariationReader varying) {
        varying.refuseLoose();
        if (varying.isThere()) {
            report.error(
                    "R13", block.heading(), "only numeric questions can vary", "Drop 'vary' or write type: numeric.");
        }
        if (mark == Mark.GAP) {
            return cloze(body);
        }
        String stem = body.stem().replace("\\{{", "{{");
        if (mark == Mark.ACCEPTED) {
            return accepted(type, body, stem);
        }
        return listed(type, mark, body).map(task -> new Answered(task, stem, Optional.empty(), List.of()));
    }

    private Optional<Task> listed(Optional<TaskType> type, Mark mark, Body body) {
        ListTasks lists = new ListTasks(values, report);
        return switch (mark) {
            case PAIR -> lists.match(body.answers(), block.heading());
            case STEP -> lists.order(body.answers(), block.heading());
            case ITEM -> lists.categorise(body, block.heading());
            case MODEL -> lists.open(body.answers(), block.heading());
            default -> new OptionTasks(values, report).read(type, body.answers(), block.heading());
        };
    }

    private Optional<Answered> accepted(Optional<TaskType> type, Body body, String stem) {
        if (body.answers().isEmpty()) {
            report.error("R08", block.heading(), "no accepted answer stands under this question", "Write '= answer'.");
            return Optional.empty();
        }
        LineTasks lines = new LineTasks(values, report);
        boolean numbers = body.answers().stream().allMatch(this::isNumber);
        if (type.map(stated -> stated == TaskType.NUMERIC).orElse(numbers)) {
            LineTasks.NumericLines split = lines.split(body.answers());
            return lines.numeric(body.answers(), split)
                    .map(task -> new Answered(task, stem, Optional.empty(), split.values()));
        }
        return lines.shortText(body.answers()).map(task -> new Answered(task, stem, Optional.empty(), List.of()));
    }

    private boolean isNumber(Answer answer) {
        String bare = Share.read(answer, new Report("", "")).text().replaceFirst("\\s*\\[[^\\]]+]$", "");
        return NumberText.isNumber(bare);
    }

    /** Splits the body of a cloze: what stands before the paragraph of the first gap is the stem. */
    private Optional<Answered> cloze(Body body) {
        String text = body.stem();
        int gap = 0;
        List<String> before = new ArrayList<>();
        String[] paragraphs = text.split("\n\n", -1);
        while (gap < paragraphs.length - 1 && !ClozeText.hasGap(paragraphs[gap])) {
            before.add(paragraphs[gap++]);
        }
        String rest = String.join("\n\n", List.of(paragraphs).subList(gap, paragraphs.length));
        String stem = String.join("\n\n", before).replace("\\{{", "{{").strip();
        return ClozeText.read(rest, body.stemLine().orElse(block.heading()), report)
                .map(task -> new Answered(task, stem, Optional.empty(), List.of()));
    }

    private Feedback feedback(Body body) {
        return new Feedback(
                body.lesson(),
                body.hints(),
                values.text(MetadataKey.FEEDBACK_CORRECT).orElse(""),
                values.text(MetadataKey.FEEDBACK_PARTIAL).orElse(""),
                values.text(MetadataKey.FEEDBACK_INCORRECT).orElse(""));
    }

    private Notes notes(Optional<Answered> answered, Body body) {
        List<String> numbers = answered.map(Answered::numbers).orElse(List.of());
        boolean typed = answered.map(Answered::task)
                .filter(task -> task instanceof Task.Numeric || task instanceof Task.ShortText)
                .isPresent();
        List<Aside> asides = typed ? LineTasks.asides(body.answers()) : List.of();
        return new Notes(
                values.text(MetadataKey.SCOPE),
                values.list(MetadataKey.TAGS),
                values.choose(),
                values.waivers(),
                numbers,
                asides);
    }
}
