package app.betweencalls.content.format;

import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import app.betweencalls.engine.question.TextMatching;
import app.betweencalls.engine.question.Variation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random tasks of every type. */
final class RandomTasks {
    private final SplittableRandom random;
    private final RandomTexts texts;

    RandomTasks(SplittableRandom random, RandomTexts texts) {
        this.random = random;
        this.texts = texts;
    }

    /**
     * A task and what goes with it.
     *
     * @param lines how many numeric or text lines it has
     */
    record Drawn(Task task, Optional<Variation> variation, List<String> numbers, int lines) {
        static Drawn of(Task task) {
            return new Drawn(task, Optional.empty(), List.of(), 0);
        }
    }

    Drawn next() {
        return switch (random.nextInt(11)) {
            case 0 -> Drawn.of(single());
            case 1 -> Drawn.of(multiple());
            case 2 -> Drawn.of(weighted());
            case 3 -> numeric();
            case 4 -> varied();
            case 5 -> shortText();
            case 6 -> Drawn.of(cloze());
            case 7 -> Drawn.of(match());
            case 8 -> Drawn.of(new Task.Order(choices(2 + random.nextInt(4)), one(Task.OrderScoring.values())));
            case 9 -> Drawn.of(categorise());
            default -> Drawn.of(new Task.Open(choices(1 + random.nextInt(4))));
        };
    }

    private List<Choice> choices(int count) {
        List<String> different = texts.different(count);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            choices.add(new Choice(
                    String.valueOf((char) ('a' + (i * 7 + 3) % 26)),
                    different.get(i),
                    random.nextBoolean() ? texts.paragraphs() : "",
                    random.nextInt(3) == 0 ? Optional.of(texts.line()) : Optional.empty(),
                    random.nextInt(3) == 0 ? Optional.of(texts.plain()) : Optional.empty()));
        }
        return choices;
    }

    private Task single() {
        List<Choice> options = choices(2 + random.nextInt(9));
        String key = options.get(random.nextInt(options.size())).id();
        return new Task.Single(options, key, random.nextBoolean(), random.nextBoolean());
    }

    private Task multiple() {
        List<Choice> options = choices(3 + random.nextInt(4));
        int right = 1 + random.nextInt(options.size() - 1);
        Map<String, Double> key = new LinkedHashMap<>();
        options.subList(0, right).forEach(option -> key.put(option.id(), 1.0 / right));
        return new Task.Multiple(options, key, random.nextBoolean(), random.nextBoolean());
    }

    private Task weighted() {
        List<Choice> options = choices(4);
        Map<String, Double> key = Map.of(
                options.get(0).id(),
                0.5,
                options.get(2).id(),
                0.3,
                options.get(3).id(),
                0.2);
        return new Task.Multiple(options, key, random.nextBoolean(), random.nextBoolean());
    }

    private Drawn numeric() {
        int value = random.nextInt(1000) - 200;
        List<String> numbers = new ArrayList<>();
        numbers.add(
                switch (random.nextInt(5)) {
                    case 0 -> value + ".0 +- 0.1";
                    case 1 -> value + " +- 2%";
                    case 2 -> value + " .. " + (value + 5) + ".25";
                    case 3 -> value + ".50 ~3sf";
                    default -> String.valueOf(value);
                });
        numbers.add((value + 5000) + " +- 0.05");
        numbers.add((value + 9000) + ".125");
        List<NumberLine> lines = new ArrayList<>();
        double[] shares = {1, 0, 0.5};
        for (int i = 0; i < numbers.size(); i++) {
            String feedback = random.nextBoolean() ? texts.line() : "";
            lines.add(NumberText.read(numbers.get(i), new Line(1, ""), new Report("", ""))
                    .orElseThrow()
                    .line(shares[i], feedback));
        }
        return new Drawn(new Task.Numeric(lines, units()), Optional.empty(), numbers, 3);
    }

    private Map<String, Double> units() {
        Map<String, Double> units = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            units.put("minutes", 1.0);
            units.put("hours", 60.0);
            units.put("per cent of calls", 0.5);
        }
        return units;
    }

    private Drawn varied() {
        Map<String, Variation.Range> ranges = new LinkedHashMap<>();
        ranges.put("offered", new Variation.Range(400, 400 + 20 * random.nextInt(10), 20));
        ranges.put("lost", new Variation.Range(20, 60, 10));
        String feedback = random.nextBoolean() ? "{(lost / offered * 100) | 1} of \\{100\\}" : "";
        Variation variation = new Variation(
                ranges,
                Map.of("answered", "offered - lost"),
                random.nextBoolean() ? List.of() : List.of("lost < offered / 8", "lost != 30"),
                List.of(
                        new Variation.NumberTemplate("(answered / offered * 100)", 0.1, 0, 1, feedback),
                        new Variation.NumberTemplate("lost", 0, 3, 0, "")));
        return new Drawn(
                VariationReader.first(variation, units()),
                Optional.of(variation),
                List.of("(answered / offered * 100) +- 0.1", "lost ~3sf"),
                2);
    }

    private Drawn shortText() {
        List<TextLine> lines = new ArrayList<>();
        List<String> different = texts.different(3);
        lines.add(new TextLine(different.get(0), false, 1, ""));
        lines.add(new TextLine("/" + different.get(1), false, 0.5, texts.line()));
        lines.add(new TextLine("police.*", true, 0, texts.paragraphs()));
        return new Drawn(new Task.ShortText(lines, one(TextMatching.values())), Optional.empty(), List.of(), 3);
    }

    private Task cloze() {
        int count = 1 + random.nextInt(3);
        List<String> segments = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        segments.add(random.nextBoolean() ? "" : texts.plain() + " ");
        for (int i = 0; i < count; i++) {
            gaps.add(gap());
            segments.add(i == count - 1 ? " {{ " + texts.plain() : "\n\n" + texts.plain() + " ");
        }
        return new Task.Cloze(segments, gaps);
    }

    private Gap gap() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Gap.Words(
                        List.of(new TextLine("=" + texts.plain(), false, 1, ""), new TextLine("a|b *", false, 1, "")));
            case 1 ->
                new Gap.Pick(
                        List.of("right", "wrong*", "= odd", texts.plain() + " n"),
                        random.nextBoolean() ? "right" : "= odd");
            default ->
                new Gap.Figure(NumberText.read("12.5 +- 0.05", new Line(1, ""), new Report("", ""))
                        .orElseThrow()
                        .line(1, ""));
        };
    }

    private Task match() {
        List<Choice> lefts = choices(2 + random.nextInt(3));
        List<String> rights = texts.different(6);
        Map<String, String> key = new LinkedHashMap<>();
        for (int i = 0; i < lefts.size(); i++) {
            key.put(lefts.get(i).id(), rights.get(i));
        }
        return new Task.Match(lefts, key, random.nextBoolean() ? List.of() : rights.subList(4, 6));
    }

    private Task categorise() {
        List<String> categories = texts.different(2 + random.nextInt(2));
        List<Choice> items = choices(3 + random.nextInt(3));
        Map<String, String> key = new LinkedHashMap<>();
        items.forEach(item -> key.put(item.id(), categories.get(random.nextInt(categories.size()))));
        return new Task.Categorise(categories, items, key);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
