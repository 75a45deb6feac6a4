package app.betweencalls.api.revision;

import app.betweencalls.engine.grading.Grade;
import app.betweencalls.engine.grading.Remark;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a page says about an answer.
 *
 * @param verdict {@code right}, {@code partly} or {@code wrong}
 * @param headline the verdict in words
 * @param lines about the parts of the answer
 * @param solution the right answer, where the lines do not hold it; may be empty
 * @param lesson the rule, an example and where to look it up
 * @param source what the facts rest on and when they were checked
 */
public record FeedbackView(
        String verdict, String headline, List<Line> lines, String solution, String lesson, String source) {

    /**
     * One part of the answer.
     *
     * @param right whether it is right
     * @param label what it is, for example "Your answer"
     * @param text the part
     * @param feedback what to say about it; may be empty
     */
    public record Line(boolean right, String label, String text, String feedback) {}

    /** Says what there is to say about an answer. */
    static FeedbackView of(Question question, Answer answer, Grade grade) {
        String verdict = grade.scored() ? grade.verdict().word() : "checked";
        List<Line> lines = new ArrayList<>(lines(question.task(), answer, grade));
        String general = general(question, verdict);
        if (!general.isEmpty()) {
            lines.add(new Line(verdict.equals("right"), "", "", general));
        }
        return new FeedbackView(
                verdict,
                headline(verdict),
                lines,
                verdict.equals("right") ? "" : solution(question.task()),
                withoutSource(question.feedback().lesson()),
                question.provenance().source());
    }

    /** A lesson ends with its source, which a page shows on a line of its own with the date. */
    private static String withoutSource(String lesson) {
        int source = lesson.lastIndexOf(" Source: ");
        return source > 0 ? lesson.substring(0, source) : lesson;
    }

    private static String headline(String verdict) {
        return switch (verdict) {
            case "right" -> "Right";
            case "partly" -> "Partly right";
            case "checked" -> "Kept";
            default -> "Not yet";
        };
    }

    private static String general(Question question, String verdict) {
        return switch (verdict) {
            case "right" -> question.feedback().right();
            case "partly" -> question.feedback().partly();
            case "wrong" -> question.feedback().wrong();
            default -> "";
        };
    }

    private static List<Line> lines(Task task, Answer answer, Grade grade) {
        if (task instanceof Task.Single single) {
            return chosen(single.options(), List.of(single.key()), grade);
        } else if (task instanceof Task.Multiple multiple) {
            return chosen(multiple.options(), List.copyOf(multiple.key().keySet()), grade);
        } else if (task instanceof Task.Match match) {
            return placed(match.lefts(), match.key(), grade);
        } else if (task instanceof Task.Categorise categorise) {
            return placed(categorise.items(), categorise.key(), grade);
        } else if (task instanceof Task.Order order) {
            return remarked(order.steps(), "", grade);
        } else if (task instanceof Task.Open open) {
            return remarked(open.modelPoints(), "", grade);
        } else if (task instanceof Task.Cloze) {
            return filled(answer instanceof Answer.Filled filled ? filled.gaps() : List.of(), grade);
        }
        String typed = answer instanceof Answer.Typed text ? text.text() : "";
        return grade.remarks().isEmpty()
                ? List.of(new Line(false, "Your answer", typed.isBlank() ? "(nothing)" : typed, ""))
                : grade.remarks().stream()
                        .map(remark -> new Line(remark.right(), "Your answer", typed, remark.feedback()))
                        .collect(Collectors.toList());
    }

    private static List<Line> chosen(List<Choice> options, List<String> key, Grade grade) {
        List<Line> lines = new ArrayList<>(remarked(options, "Your answer", grade));
        List<String> said = grade.remarks().stream().map(Remark::place).collect(Collectors.toList());
        if (lines.isEmpty()) {
            lines.add(new Line(false, "Your answer", "(nothing)", ""));
        }
        options.stream()
                .filter(option -> key.contains(option.id()) && !said.contains(option.id()))
                .forEach(option -> lines.add(new Line(true, "The right answer", option.text(), option.feedback())));
        return lines;
    }

    private static List<Line> remarked(List<Choice> choices, String label, Grade grade) {
        Map<String, String> texts = choices.stream().collect(Collectors.toMap(Choice::id, Choice::text));
        return grade.remarks().stream()
                .map(remark ->
                        new Line(remark.right(), label, texts.getOrDefault(remark.place(), ""), remark.feedback()))
                .collect(Collectors.toList());
    }

    private static List<Line> placed(List<Choice> things, Map<String, String> key, Grade grade) {
        Map<String, String> texts = things.stream().collect(Collectors.toMap(Choice::id, Choice::text));
        return grade.remarks().stream()
                .map(remark -> new Line(
                        remark.right(),
                        "",
                        texts.getOrDefault(remark.place(), "") + " belongs with: "
                                + key.getOrDefault(remark.place(), ""),
                        remark.feedback()))
                .collect(Collectors.toList());
    }

    private static List<Line> filled(List<String> gaps, Grade grade) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < grade.remarks().size(); i++) {
            Remark remark = grade.remarks().get(i);
            String given = i < gaps.size() ? gaps.get(i) : "";
            String text = given.isBlank() ? "(nothing)" : given;
            lines.add(new Line(remark.right(), "Gap " + (i + 1), text, remark.feedback()));
        }
        return lines;
    }

    private static String solution(Task task) {
        if (task instanceof Task.Numeric numeric) {
            return numeric.accepted().stream()
                    .filter(line -> line.share() == 1)
                    .findFirst()
                    .map(line -> number(line) + unit(numeric))
                    .orElse("");
        } else if (task instanceof Task.ShortText text) {
            return text.accepted().stream()
                    .filter(line -> line.share() == 1 && !line.regex())
                    .findFirst()
                    .map(TextLine::pattern)
                    .orElse("");
        } else if (task instanceof Task.Cloze cloze) {
            return cloze.gaps().stream().map(FeedbackView::solution).collect(Collectors.joining("; "));
        } else if (task instanceof Task.Order order) {
            return order.steps().stream().map(Choice::text).collect(Collectors.joining(" → "));
        }
        return "";
    }

    private static String solution(Gap gap) {
        if (gap instanceof Gap.Words words) {
            return words.accepted().get(0).pattern();
        }
        return gap instanceof Gap.Figure figure ? number(figure.accepted()) : ((Gap.Pick) gap).key();
    }

    private static String number(NumberLine line) {
        return BigDecimal.valueOf(line.value()).stripTrailingZeros().toPlainString();
    }

    private static String unit(Task.Numeric numeric) {
        return numeric.units().keySet().stream()
                .findFirst()
                .map(unit -> " " + unit)
                .orElse("");
    }
}
