package app.betweencalls.api.revision;

import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.question.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it travels and as it is stored; which members it has depends on its type.
 *
 * @param type one of chosen, typed, filled, ordered, matched, sorted, selfChecked
 * @param options ids of chosen options
 * @param text what was typed, at most 2,000 characters
 * @param gaps what was filled in, by gap
 * @param steps ids of steps in the order given
 * @param pairs right text by left id
 * @param places category by item id
 * @param covered ids of the model points that the candidate says the text holds
 */
@Serdeable
public record AnswerMessage(
        String type,
        @Nullable List<String> options,
        @Nullable String text,
        @Nullable List<String> gaps,
        @Nullable List<String> steps,
        @Nullable Map<String, String> pairs,
        @Nullable Map<String, String> places,
        @Nullable List<String> covered) {
    private static final int PARTS_AT_MOST = 50;
    private static final int TEXT_AT_MOST = 2_000;

    /** Writes an answer. */
    static AnswerMessage of(Answer answer) {
        if (answer instanceof Answer.Chosen chosen) {
            return new AnswerMessage("chosen", sorted(chosen.options()), null, null, null, null, null, null);
        } else if (answer instanceof Answer.Typed typed) {
            return new AnswerMessage("typed", null, typed.text(), null, null, null, null, null);
        } else if (answer instanceof Answer.Filled filled) {
            return new AnswerMessage("filled", null, null, filled.gaps(), null, null, null, null);
        } else if (answer instanceof Answer.Ordered ordered) {
            return new AnswerMessage("ordered", null, null, null, ordered.steps(), null, null, null);
        } else if (answer instanceof Answer.Matched matched) {
            return new AnswerMessage("matched", null, null, null, null, matched.pairs(), null, null);
        } else if (answer instanceof Answer.Sorted places) {
            return new AnswerMessage("sorted", null, null, null, null, null, places.places(), null);
        }
        Answer.SelfChecked checked = (Answer.SelfChecked) answer;
        return new AnswerMessage(
                "selfChecked", null, checked.text(), null, null, null, null, sorted(checked.covered()));
    }

    private static List<String> sorted(Set<String> ids) {
        return List.copyOf(new TreeSet<>(ids));
    }

    /**
     * Reads an answer.
     *
     * @throws Problem.Invalid {@code answer.invalid} if the type is unknown or a part is too large
     */
    Answer toAnswer() {
        return switch (type == null ? "" : type) {
            case "chosen" -> new Answer.Chosen(Set.copyOf(list("options", options)));
            case "typed" -> new Answer.Typed(typed());
            case "filled" -> new Answer.Filled(list("gaps", gaps));
            case "ordered" -> new Answer.Ordered(list("steps", steps));
            case "matched" -> new Answer.Matched(map("pairs", pairs));
            case "sorted" -> new Answer.Sorted(map("places", places));
            case "selfChecked" -> new Answer.SelfChecked(typed(), Set.copyOf(list("covered", covered)));
            default -> throw invalid("type", "is not known");
        };
    }

    private String typed() {
        return bounded("text", text == null ? "" : text);
    }

    private static List<String> list(String member, @Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > PARTS_AT_MOST) {
            throw invalid(member, "has more than " + PARTS_AT_MOST + " parts");
        }
        return given.stream()
                .map(part -> bounded(member, part == null ? "" : part))
                .collect(Collectors.toList());
    }

    private static Map<String, String> map(String member, @Nullable Map<String, String> given) {
        if (given == null) {
            return Map.of();
        }
        if (given.size() > PARTS_AT_MOST) {
            throw invalid(member, "has more than " + PARTS_AT_MOST + " parts");
        }
        return given.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        entry -> bounded(member, entry.getKey()), entry -> bounded(member, entry.getValue())));
    }

    private static String bounded(String member, String text) {
        if (text.length() > TEXT_AT_MOST) {
            throw invalid(member, "is longer than " + TEXT_AT_MOST + " characters");
        }
        return text;
    }

    private static Problem.Invalid invalid(String member, String what) {
        return new Problem.Invalid("answer.invalid", "The answer's member '" + member + "' " + what + ".");
    }
}
