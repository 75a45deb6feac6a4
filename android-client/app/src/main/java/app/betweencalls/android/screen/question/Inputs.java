package app.betweencalls.android.screen.question;

import app.betweencalls.android.screen.Shuffle;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            return choices(false, single.options(), single.shuffled(), seed);
        } else if (task instanceof Task.Multiple multiple) {
            return choices(true, multiple.options(), multiple.shuffled(), seed);
        } else if (task instanceof Task.Numeric numeric) {
            // With several units the unit is part of the answer, and the number pad has no letters.
            boolean pad = numeric.units().size() <= 1;
            return Optional.of(new Input.Line("", pad, pad ? unit(numeric.units()) : ""));
        } else if (task instanceof Task.ShortText) {
            return Optional.of(new Input.Line("", false, ""));
        } else if (task instanceof Task.Order order) {
            return Optional.of(new Input.Steps(Shuffle.apart(parts(order.steps()), seed), List.of()));
        } else if (task instanceof Task.Match match) {
            return Optional.of(match(match, seed));
        } else if (task instanceof Task.Categorise categorise) {
            List<Input.Part> items = Shuffle.of(parts(categorise.items()), seed);
            return Optional.of(places(true, items, categorise.categories(), false));
        } else if (task instanceof Task.Cloze cloze) {
            return Optional.of(Input.Gaps.empty(cloze.segments(), cloze.gaps()));
        }
        return Optional.empty();
    }

    private static Optional<Input> choices(boolean several, List<Choice> options, boolean shuffled, long seed) {
        List<Input.Part> parts = parts(options);
        return Optional.of(new Input.Choices(several, shuffled ? Shuffle.of(parts, seed) : parts, Set.of()));
    }

    private static Input match(Task.Match task, long seed) {
        Set<String> rights = new HashSet<>(task.key().values());
        List<String> places = new ArrayList<>(rights);
        for (String distractor : task.distractors()) {
            if (!rights.contains(distractor)) {
                places.add(distractor);
            }
        }
        // Sorted first: the order of a set is nobody's promise, and the seed must decide alone.
        List<String> sorted = places.stream().sorted().collect(Collectors.toList());
        boolean exclusive = rights.size() == task.key().size();
        return places(false, parts(task.lefts()), Shuffle.of(sorted, seed), exclusive);
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
