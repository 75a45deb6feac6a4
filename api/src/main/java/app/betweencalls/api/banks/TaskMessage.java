package app.betweencalls.api.banks;

import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the candidate has to do, with its key; which members it has depends on its type.
 *
 * @param type the type's name in the bank format
 * @param choices options, left sides, steps in the right order, items or model points
 * @param shares share of each right option (single, truefalse, multiple)
 * @param shuffle whether the order of options has no meaning
 * @param allOrNothing whether part of the key earns nothing (multiple)
 * @param numbers accepted and recognised numbers, the first that fits decides (numeric)
 * @param units names accepted after a number, with the factor to the first (numeric)
 * @param texts accepted and recognised texts, the first that fits decides (short)
 * @param match how texts are compared: exact, ignore-case, wildcard (short)
 * @param segments the text around the gaps, one more than gaps (cloze)
 * @param gaps in order (cloze)
 * @param pairs right text of each left id (match)
 * @param distractors right texts that match nothing (match)
 * @param scoring exact, adjacent or position (order)
 * @param categories in written order (categorise)
 * @param places category of each item id (categorise)
 */
@Serdeable
public record TaskMessage(
        String type,
        @Nullable List<ChoiceMessage> choices,
        @Nullable Map<String, Double> shares,
        @Nullable Boolean shuffle,
        @Nullable Boolean allOrNothing,
        @Nullable List<NumberLine> numbers,
        @Nullable Map<String, Double> units,
        @Nullable List<TextLine> texts,
        @Nullable String match,
        @Nullable List<String> segments,
        @Nullable List<GapMessage> gaps,
        @Nullable Map<String, String> pairs,
        @Nullable List<String> distractors,
        @Nullable String scoring,
        @Nullable List<String> categories,
        @Nullable Map<String, String> places) {

    /**
     * One thing to choose or place; what staff note beside it does not travel.
     *
     * @param id the written letter
     * @param text what is shown
     * @param feedback shown when it was chosen or misplaced
     */
    @Serdeable
    public record ChoiceMessage(String id, String text, String feedback) {}

    /**
     * A gap: of kind words, figure or pick.
     *
     * @param kind which
     * @param texts accepted texts (words)
     * @param number the accepted number (figure)
     * @param options what to choose from (pick)
     * @param key the right option (pick)
     */
    @Serdeable
    public record GapMessage(
            String kind,
            @Nullable List<TextLine> texts,
            @Nullable NumberLine number,
            @Nullable List<String> options,
            @Nullable String key) {}

    /** Writes a task. */
    static TaskMessage of(Task task) {
        Parts parts = new Parts(task.type());
        if (task instanceof Task.Single single) {
            parts.choices = choices(single.options());
            parts.shares = Map.of(single.key(), 1.0);
            parts.shuffle = single.shuffled();
        } else if (task instanceof Task.Multiple multiple) {
            parts.choices = choices(multiple.options());
            parts.shares = multiple.key();
            parts.shuffle = multiple.shuffled();
            parts.allOrNothing = multiple.allOrNothing();
        } else if (task instanceof Task.Numeric numeric) {
            parts.numbers = numeric.accepted();
            parts.units = numeric.units();
        } else if (task instanceof Task.ShortText text) {
            parts.texts = text.accepted();
            parts.match = word(text.match());
        } else if (task instanceof Task.Cloze cloze) {
            parts.segments = cloze.segments();
            parts.gaps = cloze.gaps().stream().map(TaskMessage::gap).collect(Collectors.toList());
        } else if (task instanceof Task.Match match) {
            parts.choices = choices(match.lefts());
            parts.pairs = match.key();
            parts.distractors = match.distractors();
        } else if (task instanceof Task.Order order) {
            parts.choices = choices(order.steps());
            parts.scoring = word(order.scoring());
        } else if (task instanceof Task.Categorise categorise) {
            parts.choices = choices(categorise.items());
            parts.categories = categorise.categories();
            parts.places = categorise.key();
        } else if (task instanceof Task.Open open) {
            parts.choices = choices(open.modelPoints());
        }
        return parts.message();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<ChoiceMessage> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new ChoiceMessage(choice.id(), choice.text(), choice.feedback()))
                .collect(Collectors.toList());
    }

    private static GapMessage gap(Gap gap) {
        if (gap instanceof Gap.Words words) {
            return new GapMessage("words", words.accepted(), null, null, null);
        } else if (gap instanceof Gap.Figure figure) {
            return new GapMessage("figure", null, figure.accepted(), null, null);
        }
        Gap.Pick pick = (Gap.Pick) gap;
        return new GapMessage("pick", null, null, pick.options(), pick.key());
    }

    /** The members while they are collected: sixteen in a constructor call are not readable. */
    private static final class Parts {
        private final String type;
        private @Nullable List<ChoiceMessage> choices;
        private @Nullable Map<String, Double> shares;
        private @Nullable Boolean shuffle;
        private @Nullable Boolean allOrNothing;
        private @Nullable List<NumberLine> numbers;
        private @Nullable Map<String, Double> units;
        private @Nullable List<TextLine> texts;
        private @Nullable String match;
        private @Nullable List<String> segments;
        private @Nullable List<GapMessage> gaps;
        private @Nullable Map<String, String> pairs;
        private @Nullable List<String> distractors;
        private @Nullable String scoring;
        private @Nullable List<String> categories;
        private @Nullable Map<String, String> places;

        Parts(String type) {
            this.type = type;
        }

        TaskMessage message() {
            return new TaskMessage(
                    type,
                    choices,
                    shares,
                    shuffle,
                    allOrNothing,
                    numbers,
                    units,
                    texts,
                    match,
                    segments,
                    gaps,
                    pairs,
                    distractors,
                    scoring,
                    categories,
                    places);
        }
    }
}
