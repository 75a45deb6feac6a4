package app.betweencalls.engine.question;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the candidate gave. Any content is allowed: grading never fails, whatever an answer holds. */
public sealed interface Answer {

    /**
     * Options chosen, by id.
     *
     * @param options ids; may be empty or unknown
     */
    record Chosen(Set<String> options) implements Answer {
        /** Copies the set. */
        public Chosen {
            options = Set.copyOf(options);
        }
    }

    /**
     * A typed text or number.
     *
     * @param text as typed
     */
    record Typed(String text) implements Answer {}

    /**
     * Gaps filled, in order.
     *
     * @param gaps one text a gap; may be fewer or more
     */
    record Filled(List<String> gaps) implements Answer {
        /** Copies the list. */
        public Filled {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * Steps in the order given.
     *
     * @param steps ids
     */
    record Ordered(List<String> steps) implements Answer {
        /** Copies the list. */
        public Ordered {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Right texts by left id.
     *
     * @param pairs left id to right text
     */
    record Matched(Map<String, String> pairs) implements Answer {
        /** Copies the map. */
        public Matched {
            pairs = Map.copyOf(pairs);
        }
    }

    /**
     * Categories by item id.
     *
     * @param places item id to category
     */
    record Sorted(Map<String, String> places) implements Answer {
        /** Copies the map. */
        public Sorted {
            places = Map.copyOf(places);
        }
    }

    /**
     * An own text, checked by the candidate against the model points.
     *
     * @param text as typed
     * @param covered ids of the model points the candidate says it holds
     */
    record SelfChecked(String text, Set<String> covered) implements Answer {
        /** Copies the set. */
        public SelfChecked {
            covered = Set.copyOf(covered);
        }
    }
}
