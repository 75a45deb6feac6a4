package app.betweencalls.android.screen.question;

import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Gap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answer in the making. Every change makes a new one; all of them are immutable. */
public sealed interface Input {

    /** Says whether there is enough of an answer to submit. */
    boolean isComplete();

    /** Returns the answer as it stands. */
    Answer answer();

    /** One line that says how this kind of answer is given. */
    String instruction();

    /**
     * Something that can be chosen or placed.
     *
     * @param id its id in the question
     * @param text what is shown
     */
    record Part(String id, String text) {}

    /**
     * Options to choose from.
     *
     * @param wanted how many to choose, as the question says
     * @param several whether more than one can be chosen
     * @param options in the order shown
     * @param chosen ids of the chosen ones
     */
    record Choices(int wanted, boolean several, List<Part> options, Set<String> chosen) implements Input {
        /** Copies the collections. */
        public Choices {
            options = List.copyOf(options);
            chosen = Set.copyOf(chosen);
        }

        /** Chooses an option, or takes the choice back where several may be chosen. */
        public Choices choose(String id) {
            if (!several) {
                return new Choices(wanted, false, options, Set.of(id));
            }
            Set<String> now = new HashSet<>(chosen);
            if (!now.remove(id)) {
                now.add(id);
            }
            return new Choices(wanted, true, options, now);
        }

        @Override
        public boolean isComplete() {
            return !chosen.isEmpty();
        }

        @Override
        public Answer answer() {
            return new Answer.Chosen(chosen);
        }

        @Override
        public String instruction() {
            return wanted == 1 ? "Choose one." : "Choose " + wanted + ".";
        }
    }

    /**
     * A typed line.
     *
     * @param typed as it stands
     * @param number whether a number is asked for
     * @param unit shown after the field; may be empty
     */
    record Line(String typed, boolean number, String unit) implements Input {
        /** Replaces the text. */
        public Line type(String text) {
            return new Line(text, number, unit);
        }

        @Override
        public boolean isComplete() {
            return !typed.trim().isEmpty();
        }

        @Override
        public Answer answer() {
            return new Answer.Typed(typed);
        }

        @Override
        public String instruction() {
            return number ? "Type a number." : "Type a word or a short phrase.";
        }
    }

    /**
     * Steps to number in their order.
     *
     * @param steps in the order shown
     * @param placed ids in the order tapped
     */
    record Steps(List<Part> steps, List<String> placed) implements Input {
        /** Copies the lists. */
        public Steps {
            steps = List.copyOf(steps);
            placed = List.copyOf(placed);
        }

        /** Gives a step the next number, or takes its number away. */
        public Steps tap(String id) {
            List<String> now = new ArrayList<>(placed);
            if (!now.remove(id)) {
                now.add(id);
            }
            return new Steps(steps, now);
        }

        /** Returns the number of a step, from 1, or 0 for one that has none yet. */
        public int number(String id) {
            return placed.indexOf(id) + 1;
        }

        @Override
        public boolean isComplete() {
            return placed.size() == steps.size();
        }

        @Override
        public Answer answer() {
            return new Answer.Ordered(placed);
        }

        @Override
        public String instruction() {
            return "Tap the steps in order; tap one again to take it back.";
        }
    }

    /**
     * Things to put into places: pairs to match, or items to sort.
     *
     * @param sorting whether items are sorted into categories; else left sides are matched
     * @param things in the order shown
     * @param places in the order shown
     * @param state where the things are
     */
    record Places(boolean sorting, List<Part> things, List<String> places, Placing state) implements Input {
        /** Copies the lists. */
        public Places {
            things = List.copyOf(things);
            places = List.copyOf(places);
        }

        /**
         * Where the things are.
         *
         * @param placed place by thing id
         * @param selected the thing that the next tap on a place moves; empty when all have a place
         * @param exclusive whether a place holds one thing at most
         */
        public record Placing(Map<String, String> placed, Optional<String> selected, boolean exclusive) {
            /** Copies the map. */
            public Placing {
                placed = Map.copyOf(placed);
            }
        }

        /** Makes the thing the one that the next tap on a place moves. */
        public Places select(String id) {
            return new Places(sorting, things, places, new Placing(state.placed, Optional.of(id), state.exclusive));
        }

        /** Puts the selected thing into a place and selects the next thing that has none. */
        public Places place(String place) {
            if (!state.selected.isPresent()) {
                return this;
            }
            Map<String, String> now = new HashMap<>(state.placed);
            if (state.exclusive) {
                now.values().removeIf(place::equals);
            }
            now.put(state.selected.get(), place);
            Optional<String> next = things.stream()
                    .map(Part::id)
                    .filter(id -> !now.containsKey(id))
                    .findFirst();
            return new Places(sorting, things, places, new Placing(now, next, state.exclusive));
        }

        @Override
        public boolean isComplete() {
            return state.placed.size() == things.size();
        }

        @Override
        public Answer answer() {
            return sorting ? new Answer.Sorted(state.placed) : new Answer.Matched(state.placed);
        }

        @Override
        public String instruction() {
            return sorting
                    ? "Tap a category for the marked item; tap an item to mark it."
                    : "Tap the match of the marked line; tap a line to mark it.";
        }
    }

    /**
     * Gaps to fill in a text.
     *
     * @param segments the text around the gaps, one more than gaps
     * @param gaps in order; the keys in them are never shown
     * @param filled one text a gap, empty where nothing is filled in yet
     */
    record Gaps(List<String> segments, List<Gap> gaps, List<String> filled) implements Input {
        /** Copies the lists. */
        public Gaps {
            segments = List.copyOf(segments);
            gaps = List.copyOf(gaps);
            filled = List.copyOf(filled);
        }

        /** Returns the input with nothing filled in. */
        static Gaps empty(List<String> segments, List<Gap> gaps) {
            return new Gaps(segments, gaps, Collections.nCopies(gaps.size(), ""));
        }

        /** Fills a gap. */
        public Gaps fill(int gap, String text) {
            List<String> now = new ArrayList<>(filled);
            now.set(gap, text);
            return new Gaps(segments, gaps, now);
        }

        /** Returns the text with numbered gaps, and with what has been filled in. */
        public String text() {
            StringBuilder text = new StringBuilder(segments.get(0));
            for (int i = 0; i < gaps.size(); i++) {
                String content = filled.get(i).isEmpty() ? "____" : filled.get(i);
                text.append('[').append(i + 1).append(": ").append(content).append(']');
                text.append(segments.get(i + 1));
            }
            return text.toString();
        }

        @Override
        public boolean isComplete() {
            return filled.stream().noneMatch(text -> text.trim().isEmpty());
        }

        @Override
        public Answer answer() {
            return new Answer.Filled(filled);
        }

        @Override
        public String instruction() {
            return gaps.size() == 1 ? "Fill the gap." : "Fill all " + gaps.size() + " gaps.";
        }
    }
}
