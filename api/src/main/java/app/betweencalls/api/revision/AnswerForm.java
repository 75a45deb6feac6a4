package app.betweencalls.api.revision;

import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.review.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a page's form sent. Whatever is missing or odd becomes an answer that is graded, never a refusal: a person
 * between two calls has better things to read than an error.
 *
 * @param fields the form's fields; a field may stand several times
 */
record AnswerForm(Map<String, List<String>> fields) {
    private static final int TEXT_AT_MOST = 2_000;
    private static final double SECONDS_AT_MOST = 3_600;

    /** Reads the fields as the framework binds them: a text, or a list of texts. */
    static AnswerForm of(Map<String, Object> body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        body.forEach((name, value) -> fields.put(
                name,
                value instanceof List<?> many
                        ? many.stream().map(String::valueOf).collect(Collectors.toList())
                        : List.of(String.valueOf(value))));
        return new AnswerForm(fields);
    }

    /** Returns the first value of a field, or an empty text; never longer than 2,000 characters. */
    String field(String name) {
        String value = fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
        return value.length() > TEXT_AT_MOST ? value.substring(0, TEXT_AT_MOST) : value;
    }

    /** Returns the certainty that was tapped, where it was. */
    Optional<Certainty> certainty() {
        return switch (field("certainty")) {
            case "1" -> Optional.of(Certainty.GUESSING);
            case "2" -> Optional.of(Certainty.FAIRLY_SURE);
            case "3" -> Optional.of(Certainty.SURE);
            default -> Optional.empty();
        };
    }

    /** Returns the foreground seconds the page measured; empty where it could not. */
    Optional<Double> seconds() {
        try {
            double seconds = Double.parseDouble(field("seconds"));
            return seconds >= 0 ? Optional.of(Math.min(seconds, SECONDS_AT_MOST)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Reads the answer to a task. */
    Answer answer(Task task) {
        if (task instanceof Task.Single || task instanceof Task.Multiple) {
            return new Answer.Chosen(Set.copyOf(fields.getOrDefault("option", List.of())));
        } else if (task instanceof Task.Cloze cloze) {
            List<String> gaps = new ArrayList<>();
            for (int i = 0; i < cloze.gaps().size(); i++) {
                gaps.add(field("gap" + i));
            }
            return new Answer.Filled(gaps);
        } else if (task instanceof Task.Match match) {
            return new Answer.Matched(places(match.lefts()));
        } else if (task instanceof Task.Categorise categorise) {
            return new Answer.Sorted(places(categorise.items()));
        } else if (task instanceof Task.Order order) {
            return new Answer.Ordered(order.steps().stream()
                    .map(Choice::id)
                    .sorted(Comparator.comparing(id -> place(field("place-" + id))))
                    .collect(Collectors.toList()));
        } else if (task instanceof Task.Open) {
            return new Answer.SelfChecked(field("text"), Set.copyOf(fields.getOrDefault("covered", List.of())));
        }
        return new Answer.Typed(field("text"));
    }

    private Map<String, String> places(List<Choice> things) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Choice thing : things) {
            String place = field("place-" + thing.id());
            if (!place.isEmpty()) {
                places.put(thing.id(), place);
            }
        }
        return places;
    }

    private static int place(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
