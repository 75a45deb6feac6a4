package app.betweencalls.content.format;

import app.betweencalls.content.bank.Aside;
import app.betweencalls.content.bank.BankFile;
import app.betweencalls.content.bank.BankHeader;
import app.betweencalls.content.bank.BankQuestion;
import app.betweencalls.content.bank.Entry;
import app.betweencalls.content.bank.Labels;
import app.betweencalls.content.bank.Notes;
import app.betweencalls.content.bank.Origin;
import app.betweencalls.content.bank.Waiver;
import app.betweencalls.engine.framework.CognitiveLevel;
import app.betweencalls.engine.framework.Evidence;
import app.betweencalls.engine.question.Feedback;
import app.betweencalls.engine.question.Pool;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.State;
import app.betweencalls.engine.question.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random bank files from a seed: every type, every key, comments, scenarios, defaults. */
final class RandomBanks {
    private final SplittableRandom random;
    private final RandomTexts texts;
    private final RandomTasks tasks;
    private int questions;

    private RandomBanks(long seed) {
        this.random = new SplittableRandom(seed);
        this.texts = new RandomTexts(random);
        this.tasks = new RandomTasks(random, texts);
    }

    static BankFile file(long seed) {
        RandomBanks banks = new RandomBanks(seed);
        List<Entry> entries = new ArrayList<>();
        int count = banks.random.nextInt(6);
        for (int i = 0; i < count; i++) {
            entries.add(banks.entry());
        }
        return new BankFile("banks/random.bank.md", banks.header(), entries);
    }

    private BankHeader header() {
        Map<String, Map<String, String>> sources = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            sources.put("LA03", Map.of("title", texts.line()));
            sources.put("no", Map.of());
        }
        return new BankHeader(
                "random-bank",
                maybe(texts::line).orElse(""),
                maybe(() -> "R/503/0350"),
                "en-GB",
                maybe(this::date),
                maybe(() -> "CC-BY-4.0"),
                defaults(),
                sources);
    }

    private Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        put(defaults, "criterion", () -> "R/503/0350:4.3");
        put(defaults, "level", () -> "4");
        put(defaults, "state", () -> "published");
        put(defaults, "as-of", () -> "2026-11-22");
        put(defaults, "review-by", () -> "2027-05-22");
        put(defaults, "jurisdiction", () -> "UK");
        put(defaults, "facts", () -> "[L03.1, M04.2]");
        put(defaults, "shuffle", () -> "false");
        put(defaults, "scoring", () -> random.nextBoolean() ? "all-or-nothing" : "exact");
        put(defaults, "match", () -> "wildcard");
        put(defaults, "feedback-incorrect", texts::plain);
        put(defaults, "pool", () -> "held-out");
        put(defaults, "type", () -> "single");
        return defaults;
    }

    private void put(Map<String, String> defaults, String key, Supplier<String> value) {
        if (random.nextInt(3) == 0) {
            defaults.put(key, value.get());
        }
    }

    private Entry entry() {
        return switch (random.nextInt(6)) {
            case 0 -> new Entry.Remark(remark());
            case 1 -> scenario();
            default -> new Entry.Alone(question());
        };
    }

    private String remark() {
        return random.nextBoolean() ? "<!-- " + texts.plain() + " -->" : "<!--\n## gone: " + texts.plain() + "\n\n-->";
    }

    private Entry scenario() {
        List<Entry> children = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(5) == 0) {
                children.add(new Entry.Remark(remark()));
            }
            children.add(new Entry.Alone(question()));
        }
        return new Entry.Scenario("scene-" + ++questions, texts.line(), defaults(), texts.paragraphs(), children);
    }

    private BankQuestion question() {
        RandomTasks.Drawn drawn = tasks.next();
        boolean cloze = drawn.task() instanceof Task.Cloze;
        boolean varies = drawn.variation().isPresent();
        return new BankQuestion(
                new QuestionId("question-" + ++questions),
                1 + random.nextInt(3),
                texts.line(),
                labels(),
                varies ? "Of {offered} calls, how many?" : cloze || random.nextInt(8) > 0 ? texts.paragraphs() : "",
                drawn.task(),
                varies ? new Feedback("{offered} in all.\n\nSo {lost}.", List.of("{lost}"), "", "", "") : feedback(),
                origin(),
                one(Pool.values()),
                one(State.values()),
                drawn.variation(),
                notes(drawn));
    }

    private Labels labels() {
        List<String> points = random.nextBoolean() ? List.of() : List.of("R/503/0350:4.3#02", "APLH.2.1#03");
        return new Labels(
                maybe(() -> "R/503/0350"),
                maybe(() -> random.nextBoolean() ? "R/503/0350:4.3" : "APLH.2.1"),
                points,
                random.nextBoolean() ? List.of() : List.of("L03.1"),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(2 + random.nextInt(3)),
                maybe(() -> one(CognitiveLevel.values())),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(101) / 100.0));
    }

    private Feedback feedback() {
        return new Feedback(
                maybe(texts::paragraphs).orElse(""),
                random.nextBoolean() ? List.of() : List.of(texts.line(), texts.line()),
                maybe(texts::line).orElse(""),
                maybe(texts::line).orElse(""),
                maybe(texts::line).orElse(""));
    }

    private Origin origin() {
        return new Origin(
                maybe(() -> one(Evidence.values())),
                maybe(texts::plain),
                maybe(() -> "Great Britain"),
                maybe(this::date),
                maybe(this::date),
                maybe(this::date),
                maybe(this::date));
    }

    private Notes notes(RandomTasks.Drawn drawn) {
        List<Waiver> waivers = random.nextInt(4) > 0
                ? List.of()
                : List.of(new Waiver(List.of("W03", "W06"), texts.plain()), new Waiver(List.of("I01"), ""));
        OptionalInt choose = drawn.task() instanceof Task.Multiple multiple && random.nextBoolean()
                ? OptionalInt.of(multiple.key().size())
                : OptionalInt.empty();
        return new Notes(
                maybe(() -> "underpinning"),
                random.nextBoolean() ? List.of() : List.of("law", "two words"),
                choose,
                waivers,
                drawn.numbers(),
                asides(drawn.lines()));
    }

    private List<Aside> asides(int lines) {
        if (lines == 0 || random.nextBoolean()) {
            return List.of();
        }
        List<Aside> asides = new ArrayList<>();
        asides.add(new Aside(Optional.of(texts.line()), maybe(texts::plain)));
        for (int i = 1; i < lines; i++) {
            asides.add(Aside.NONE);
        }
        return asides;
    }

    private LocalDate date() {
        return LocalDate.of(2026, 11, 22).plusDays(random.nextInt(400));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
