package app.betweencalls.engine.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the candidate has to do, with its key: one shape a question type. */
public sealed interface Task {

    /** Returns the name of the type in the bank format and in messages. */
    String type();

    /**
     * Choose one of several options; or say true or false with a reason: then options are true or false with reasons.
     *
     * @param options in authored order, 2 to 10
     * @param key id of the right option
     * @param shuffled whether the order has no meaning
     * @param trueFalse whether it is of the true-or-false type
     */
    record Single(List<Choice> options, String key, boolean shuffled, boolean trueFalse) implements Task {
        /** Copies the list. */
        public Single {
            options = List.copyOf(options);
        }

        @Override
        public String type() {
            return trueFalse ? "truefalse" : "single";
        }
    }

    /**
     * Choose several options.
     *
     * @param options in authored order, 2 to 10
     * @param key share of each right option, above 0, summing to 1; options that are absent are wrong
     * @param allOrNothing whether part of the key earns nothing
     * @param shuffled whether the order has no meaning
     */
    record Multiple(List<Choice> options, Map<String, Double> key, boolean allOrNothing, boolean shuffled)
            implements Task {
        /** Copies list and map. */
        public Multiple {
            options = List.copyOf(options);
            key = Map.copyOf(key);
        }

        @Override
        public String type() {
            return "multiple";
        }
    }

    /**
     * Give a number.
     *
     * @param accepted lines in written order; the first that fits decides
     * @param units names accepted after the number, with the factor to the first, which is the one shown; in written
     *     order; empty where none is asked for
     */
    record Numeric(List<NumberLine> accepted, Map<String, Double> units) implements Task {
        /** Copies list and map; the map keeps its order. */
        public Numeric {
            accepted = List.copyOf(accepted);
            units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        }

        @Override
        public String type() {
            return "numeric";
        }
    }

    /**
     * Type a word or a short phrase.
     *
     * @param accepted lines in written order; the first that fits decides
     * @param match how texts are compared
     */
    record ShortText(List<TextLine> accepted, TextMatching match) implements Task {
        /** Copies the list. */
        public ShortText {
            accepted = List.copyOf(accepted);
        }

        @Override
        public String type() {
            return "short";
        }
    }

    /**
     * Fill gaps in a text.
     *
     * @param segments the text around the gaps, one more than gaps
     * @param gaps in order, at least one
     */
    record Cloze(List<String> segments, List<Gap> gaps) implements Task {
        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if there is not one segment more than gaps
         */
        public Cloze {
            if (gaps.isEmpty() || segments.size() != gaps.size() + 1) {
                throw new IllegalArgumentException("a cloze has gaps and one segment more than gaps");
            }
            segments = List.copyOf(segments);
            gaps = List.copyOf(gaps);
        }

        @Override
        public String type() {
            return "cloze";
        }
    }

    /**
     * Match left sides with right sides.
     *
     * @param lefts the left sides, at least 2
     * @param key right text of each left id
     * @param distractors right texts that match nothing
     */
    record Match(List<Choice> lefts, Map<String, String> key, List<String> distractors) implements Task {
        /** Copies lists and map. */
        public Match {
            lefts = List.copyOf(lefts);
            key = Map.copyOf(key);
            distractors = List.copyOf(distractors);
        }

        @Override
        public String type() {
            return "match";
        }
    }

    /**
     * Put steps in order.
     *
     * @param steps in the right order, at least 2
     * @param scoring how a partly right order earns its share
     */
    record Order(List<Choice> steps, OrderScoring scoring) implements Task {
        /** Copies the list. */
        public Order {
            steps = List.copyOf(steps);
        }

        @Override
        public String type() {
            return "order";
        }
    }

    /** How an order earns its share. */
    enum OrderScoring {
        /** All steps in their places, or nothing. */
        EXACT,
        /** The share of right neighbours. */
        ADJACENT,
        /** The share of steps in their places. */
        POSITION
    }

    /**
     * Sort items into categories.
     *
     * @param categories names in written order, at least 2
     * @param items in written order
     * @param key category of each item id
     */
    record Categorise(List<String> categories, List<Choice> items, Map<String, String> key) implements Task {
        /** Copies lists and map. */
        public Categorise {
            categories = List.copyOf(categories);
            items = List.copyOf(items);
            key = Map.copyOf(key);
        }

        @Override
        public String type() {
            return "categorise";
        }
    }

    /**
     * Write in own words and check against model points; never scored right by machine.
     *
     * @param modelPoints what a good answer holds, at least 1
     */
    record Open(List<Choice> modelPoints) implements Task {
        /** Copies the list. */
        public Open {
            modelPoints = List.copyOf(modelPoints);
        }

        @Override
        public String type() {
            return "open";
        }
    }
}
