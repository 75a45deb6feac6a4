package app.betweencalls.android.screen.feedback;

import app.betweencalls.engine.grading.Grade;
import app.betweencalls.engine.grading.Remark;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Feedback;
import app.betweencalls.engine.question.Task;
import java.util.ArrayList;
import java.util.List;

/** What is said about an answer: the question's own lines for what was chosen, typed or misplaced. */
final class Remarks {
    private Remarks() {}

    static List<String> of(Task task, Grade grade, Feedback feedback) {
        List<String> lines = new ArrayList<>();
        for (Remark remark : grade.remarks()) {
            if (!remark.feedback().isBlank()) {
                lines.add(subject(task, remark) + remark.feedback());
            }
        }
        String whole = switch (grade.verdict()) {
            case RIGHT -> feedback.right();
            case PARTLY -> feedback.partly();
            case WRONG -> feedback.wrong();
        };
        if (!whole.isBlank()) {
            lines.add(whole);
        }
        return lines;
    }

    /** A single choice is on the candidate's mind; with several parts each line says which part it is about. */
    private static String subject(Task task, Remark remark) {
        if (task instanceof Task.Multiple multiple) {
            return named(multiple.options(), remark);
        } else if (task instanceof Task.Order order) {
            return named(order.steps(), remark);
        } else if (task instanceof Task.Match match) {
            return named(match.lefts(), remark);
        } else if (task instanceof Task.Categorise categorise) {
            return named(categorise.items(), remark);
        } else if (task instanceof Task.Cloze) {
            return "Gap " + remark.place().substring(remark.place().indexOf(':') + 1) + ": ";
        }
        return "";
    }

    private static String named(List<Choice> choices, Remark remark) {
        return choices.stream()
                .filter(choice -> choice.id().equals(remark.place()))
                .map(choice -> choice.text() + ": ")
                .findFirst()
                .orElse("");
    }
}
