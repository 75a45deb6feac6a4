package app.betweencalls.android.screen.question;

import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.OptionOrder;
import app.betweencalls.engine.question.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the empty answer of a task, its parts in the order that follows from the seed. */
public final class Inputs {
    private Inputs() {}

    /**
     * Returns the empty answer of a task.
     *
     * @param seed of the variant, as the review will name it
     * @return empty for a type that this app cannot draw
     */
    public static Optional<Input> of(Task task, long seed) {
        if (task instanceof Task.Single single) {
            List<Input.Part> options = parts(single.options(), single.shuffled(), seed);
            return Optional.of(new Input.Choices(1, false, options, Set.of()));
        } else if (task instanceof Task.Multiple multiple) {
            List<Input.Part> options = parts(multiple.options(), multiple.shuffled(), seed);
            return Optional.of(new Input.Choices(multiple.key().size(), true, options, Set.of()));
        } else if (task instanceof Task.Numeric numeric) {
            // With several units the unit is part of the answer, and the number pad has no letters.
            boolean pad = numeric.units().size() <= 1;
            return Optional.of(new Input.Line("", pad, pad ? unit(numeric.units()) : ""));
        } else if (task instanceof Task.ShortText) {
            return Optional.of(new Input.Line("", false, ""));
        } else if (task instanceof Task.Order order) {
            return Optional.of(new Input.Steps(mixed(parts(order.steps()), seed), List.of()));
        } else if (task instanceof Task.Match match) {
            return Optional.of(match(match, seed));
        } else if (task instanceof Task.Categorise categorise) {
            List<Input.Part> items = OptionOrder.shuffled(parts(categorise.items()), seed);
            return Optional.of(places(true, items, categorise.categories(), false));
        } else if (task instanceof Task.Cloze cloze) {
            return Optional.of(Input.Gaps.empty(cloze.segments(), gaps(cloze.gaps(), seed)));
        }
        return Optional.empty();
    }

    private static List<Input.Part> parts(List<Choice> options, boolean shuffled, long seed) {
        List<Input.Part> parts = parts(options);
        return shuffled ? OptionOrder.shuffled(parts, seed) : parts;
    }

    /** Steps never start in the right order: nothing would be left to do. */
    private static List<Input.Part> mixed(List<Input.Part> steps, long seed) {
        List<Input.Part> order = OptionOrder.shuffled(steps, seed);
        if (order.equals(steps) && order.size() > 1) {
            order.add(order.remove(0));
        }
        return order;
    }

    private static List<Gap> gaps(List<Gap> gaps, long seed) {
        List<Gap> shown = new ArrayList<>();
        for (Gap gap : gaps) {
            shown.add(
                    gap instanceof Gap.Pick pick
                            ? new Gap.Pick(OptionOrder.shuffled(pick.options(), seed + shown.size()), pick.key())
                            : gap);
        }
        return shown;
    }

    private static Input match(Task.Match task, long seed) {
        TreeSet<String> rights = new TreeSet<>(task.key().values());
        // A place that is right for one thing only takes one thing only.
        boolean exclusive = rights.size() == task.key().size();
        rights.addAll(task.distractors());
        List<Input.Part> lefts = OptionOrder.shuffled(parts(task.lefts()), seed);
        return places(false, lefts, OptionOrder.shuffled(new ArrayList<>(rights), seed), exclusive);
    }

    private static Input places(boolean sorting, List<Input.Part> things, List<String> places, boolean exclusive) {
        Optional<String> first = things.stream().map(Input.Part::id).findFirst();
        return new Input.Places(sorting, things, places, new Input.Places.Placing(Map.of(), first, exclusive));
    }

    private static List<Input.Part> parts(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Input.Part(choice.id(), choice.text()))
                .collect(Collectors.toList());
    }

    private static String unit(Map<String, Double> units) {
        return units.keySet().stream().findFirst().orElse("");
    }
}
