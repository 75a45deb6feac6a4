package app.betweencalls.android.screen.feedback;

import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The right answer of a task in words, one line a part. */
final class KeyText {
    private KeyText() {}

    static List<String> of(Task task) {
        if (task instanceof Task.Single single) {
            return texts(single.options(), Map.of(single.key(), 1.0));
        } else if (task instanceof Task.Multiple multiple) {
            return texts(multiple.options(), multiple.key());
        } else if (task instanceof Task.Numeric numeric) {
            return number(numeric);
        } else if (task instanceof Task.ShortText text) {
            return firstPlain(text.accepted());
        } else if (task instanceof Task.Cloze cloze) {
            return List.of(filled(cloze));
        } else if (task instanceof Task.Match match) {
            return pairs(match.lefts(), match.key());
        } else if (task instanceof Task.Categorise categorise) {
            return pairs(categorise.items(), categorise.key());
        } else if (task instanceof Task.Order order) {
            return numbered(order.steps());
        }
        return ((Task.Open) task).modelPoints().stream().map(Choice::text).collect(Collectors.toList());
    }

    private static List<String> texts(List<Choice> options, Map<String, Double> key) {
        return options.stream()
                .filter(option -> key.containsKey(option.id()))
                .map(Choice::text)
                .collect(Collectors.toList());
    }

    private static List<String> number(Task.Numeric task) {
        String unit = task.units().size() == 1
                ? " " + task.units().keySet().iterator().next()
                : "";
        return task.accepted().stream()
                .filter(line -> line.share() >= 1)
                .limit(1)
                .map(line -> plain(line.value()) + unit)
                .collect(Collectors.toList());
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static List<String> firstPlain(List<TextLine> lines) {
        // A regular expression is no wording to show anyone.
        return lines.stream()
                .filter(line -> line.share() >= 1 && !line.regex())
                .limit(1)
                .map(TextLine::pattern)
                .collect(Collectors.toList());
    }

    private static String filled(Task.Cloze task) {
        StringBuilder text = new StringBuilder(task.segments().get(0));
        for (int i = 0; i < task.gaps().size(); i++) {
            text.append(gap(task.gaps().get(i))).append(task.segments().get(i + 1));
        }
        return text.toString();
    }

    private static String gap(Gap gap) {
        if (gap instanceof Gap.Words words) {
            List<String> plain = firstPlain(words.accepted());
            return plain.isEmpty() ? "..." : plain.get(0);
        } else if (gap instanceof Gap.Figure figure) {
            return plain(figure.accepted().value());
        }
        return ((Gap.Pick) gap).key();
    }

    private static List<String> pairs(List<Choice> things, Map<String, String> key) {
        return things.stream()
                .map(thing -> thing.text() + ": " + key.getOrDefault(thing.id(), "nothing"))
                .collect(Collectors.toList());
    }

    private static List<String> numbered(List<Choice> steps) {
        List<String> lines = new ArrayList<>();
        for (Choice step : steps) {
            lines.add((lines.size() + 1) + ". " + step.text());
        }
        return lines;
    }
}
