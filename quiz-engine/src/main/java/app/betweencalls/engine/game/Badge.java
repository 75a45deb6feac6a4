package app.betweencalls.engine.game;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A badge and how far it is.
 *
 * @param rule how it is earned
 * @param retrievals retrievals so far
 * @param earnedOn when it was earned
 */
public record Badge(BadgeRule rule, int retrievals, Optional<LocalDate> earnedOn) {
    static Badge of(BadgeRule rule, List<Deed> deeds) {
        int retrievals = 0;
        Optional<LocalDate> first = Optional.empty();
        Optional<LocalDate> earned = Optional.empty();
        Set<String> counted = new HashSet<>();
        for (Deed deed : deeds) {
            // One retrieval of a point a day: a badge is for coming back.
            boolean counts = deed.isRetrieval()
                    && rule.criteria().contains(deed.criterion())
                    && counted.add(deed.point() + " " + deed.date());
            if (counts) {
                retrievals++;
                first = first.isPresent() ? first : Optional.of(deed.date());
                boolean done = retrievals >= rule.retrievals()
                        && !deed.date().isBefore(first.get().plusDays(rule.days()));
                earned = done && !earned.isPresent() ? Optional.of(deed.date()) : earned;
            }
        }
        return new Badge(rule, retrievals, earned);
    }
}
