package app.betweencalls.engine.game;

import app.betweencalls.engine.framework.CriterionId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a badge is earned: so many retrievals on a topic over so many days. It attests practice and nothing else.
 *
 * @param id a short code
 * @param topic the topic in words, for example {@code data protection}
 * @param criteria what belongs to it
 * @param retrievals right answers on points answered before, massing left out; at least 1
 * @param days days between the first and the last of them at least
 */
public record BadgeRule(String id, String topic, Set<CriterionId> criteria, int retrievals, int days) {
    private static final List<String> BARRED =
            List.of("competent", "competence", "qualified", "qualification", "certified", "certificate", "nvq", "pass");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the numbers are too small or the topic claims what practice cannot show
     */
    public BadgeRule {
        if (retrievals < 1 || days < 0) {
            throw new IllegalArgumentException("a badge needs retrievals and days: " + retrievals + ", " + days);
        }
        for (String word : BARRED) {
            if (topic.toLowerCase(Locale.ROOT).contains(word)) {
                throw new IllegalArgumentException("a badge must not claim \"" + word + "\": " + topic);
            }
        }
        criteria = Set.copyOf(criteria);
    }

    /** Returns the name, which says what was done. */
    public String name() {
        return retrievals + " retrievals on " + topic + " over " + days + " days";
    }
}
