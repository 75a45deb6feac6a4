package app.betweencalls.content.bank;

import app.betweencalls.engine.framework.CognitiveLevel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a question says it asks for; each part may still be missing in a draft, and ids are texts as written.
 *
 * @param unit the unit, where the question names one of its own
 * @param criterion the criterion it serves
 * @param points point ids, the first is primary
 * @param facts ids of register facts it rests on
 * @param level 2, 3 or 4
 * @param thinking the thinking asked for
 * @param difficulty the author's expected share right at first meeting, in [0, 1]
 */
public record Labels(
        Optional<String> unit,
        Optional<String> criterion,
        List<String> points,
        List<String> facts,
        OptionalInt level,
        Optional<CognitiveLevel> thinking,
        OptionalDouble difficulty) {
    /** Nothing said. */
    public static final Labels NONE = new Labels(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalDouble.empty());

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if level or difficulty is out of range
     */
    public Labels {
        if (level.isPresent() && (level.getAsInt() < 2 || level.getAsInt() > 4)) {
            throw new IllegalArgumentException("level must be 2, 3 or 4, was " + level.getAsInt());
        }
        if (difficulty.isPresent() && !(difficulty.getAsDouble() >= 0 && difficulty.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("difficulty must be in [0, 1], was " + difficulty.getAsDouble());
        }
        points = List.copyOf(points);
        facts = List.copyOf(facts);
    }
}
