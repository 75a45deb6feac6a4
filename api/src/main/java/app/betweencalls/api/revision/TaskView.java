package app.betweencalls.api.revision;

import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.OptionOrder;
import app.betweencalls.engine.question.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A task as a page draws it, without its key.
 *
 * @param type the type's name in the bank format
 * @param parts options, left sides, steps, items or model points, in the order shown
 * @param targets what parts are placed on: right sides, categories; empty for most types
 * @param gaps the gaps of a cloze, each with the text before it; the last has only text
 * @param note what the answer needs beyond the stem, for example how many to choose; may be empty
 */
public record TaskView(String type, List<Part> parts, List<String> targets, List<GapView> gaps, String note) {

    /**
     * One thing to choose or place.
     *
     * @param id the written letter
     * @param text what is shown
     */
    public record Part(String id, String text) {}

    /**
     * A gap with the text before it.
     *
     * @param before the text before the gap
     * @param options what to choose from; empty for a typed gap
     * @param open whether there is a gap here at all: the last piece is text alone
     */
    public record GapView(String before, List<String> options, boolean open) {}

    /** Says whether options are chosen by tapping, so that certainty can appear in their place. */
    public boolean isChoice() {
        return type.equals("single") || type.equals("truefalse") || type.equals("multiple");
    }

    /** Draws a task; the seed decides the order wherever the written order has no meaning. */
    static TaskView of(Task task, long seed) {
        if (task instanceof Task.Single single) {
            return choice(task, shown(single.options(), single.shuffled(), seed), "");
        } else if (task instanceof Task.Multiple multiple) {
            String note = "Choose " + count(multiple.key().size()) + ".";
            return choice(task, shown(multiple.options(), multiple.shuffled(), seed), note);
        } else if (task instanceof Task.Numeric numeric) {
            return new TaskView(task.type(), List.of(), List.of(), List.of(), unitNote(numeric));
        } else if (task instanceof Task.Cloze cloze) {
            return new TaskView(task.type(), List.of(), List.of(), gaps(cloze, seed), "");
        } else if (task instanceof Task.Match match) {
            TreeSet<String> rights = new TreeSet<>(match.key().values());
            rights.addAll(match.distractors());
            return placed(task, match.lefts(), OptionOrder.shuffled(List.copyOf(rights), seed), seed);
        } else if (task instanceof Task.Order order) {
            return new TaskView(task.type(), parts(mixed(order.steps(), seed)), List.of(), List.of(), "");
        } else if (task instanceof Task.Categorise categorise) {
            return placed(task, categorise.items(), categorise.categories(), seed);
        } else if (task instanceof Task.Open open) {
            return new TaskView(task.type(), parts(open.modelPoints()), List.of(), List.of(), "");
        }
        return new TaskView(task.type(), List.of(), List.of(), List.of(), "");
    }

    private static List<Choice> shown(List<Choice> options, boolean shuffled, long seed) {
        return shuffled ? OptionOrder.shuffled(options, seed) : options;
    }

    private static TaskView choice(Task task, List<Choice> order, String note) {
        return new TaskView(task.type(), parts(order), List.of(), List.of(), note);
    }

    private static TaskView placed(Task task, List<Choice> things, List<String> targets, long seed) {
        return new TaskView(task.type(), parts(OptionOrder.shuffled(things, seed)), targets, List.of(), "");
    }

    /** Steps never start in the right order: nothing would be left to do. */
    private static List<Choice> mixed(List<Choice> steps, long seed) {
        List<Choice> order = OptionOrder.shuffled(steps, seed);
        if (order.equals(steps) && order.size() > 1) {
            order.add(order.remove(0));
        }
        return order;
    }

    private static List<Part> parts(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Part(choice.id(), choice.text()))
                .collect(Collectors.toList());
    }

    private static List<GapView> gaps(Task.Cloze cloze, long seed) {
        List<GapView> gaps = new ArrayList<>();
        for (int i = 0; i < cloze.gaps().size(); i++) {
            Gap gap = cloze.gaps().get(i);
            List<String> options =
                    gap instanceof Gap.Pick pick ? OptionOrder.shuffled(pick.options(), seed + i) : List.of();
            gaps.add(new GapView(cloze.segments().get(i), options, true));
        }
        gaps.add(new GapView(cloze.segments().get(cloze.gaps().size()), List.of(), false));
        return gaps;
    }

    private static String unitNote(Task.Numeric numeric) {
        return numeric.units().keySet().stream()
                .findFirst()
                .map(unit -> "In " + unit)
                .orElse("A number");
    }

    private static String count(int number) {
        return switch (number) {
            case 1 -> "one";
            case 2 -> "two";
            case 3 -> "three";
            case 4 -> "four";
            default -> Integer.toString(number);
        };
    }
}
