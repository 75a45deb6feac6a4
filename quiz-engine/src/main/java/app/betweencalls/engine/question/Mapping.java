package app.betweencalls.engine.question;

import app.betweencalls.engine.framework.CognitiveLevel;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.PointId;
import java.util.List;

/**
 * What a question asks for: criterion, points, facts, and how hard that is meant to be.
 *
 * @param criterion the criterion it serves
 * @param points full point ids, the first is primary; at least one
 * @param facts register facts it rests on, for example {@code L03.3}
 * @param level 2, 3 or 4
 * @param thinking the thinking asked for
 * @param difficulty the author's expected share right at first meeting, in [0, 1]
 */
public record Mapping(
        CriterionId criterion,
        List<PointId> points,
        List<String> facts,
        int level,
        CognitiveLevel thinking,
        double difficulty) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if no point is named, or level or difficulty is out of range
     */
    public Mapping {
        if (points.isEmpty() || level < 2 || level > 4 || !(difficulty >= 0 && difficulty <= 1)) {
            throw new IllegalArgumentException("needs a point, a level in 2..4 and a difficulty in [0, 1]: " + points);
        }
        points = List.copyOf(points);
        facts = List.copyOf(facts);
    }

    /** Returns the point whose memory an answer updates. */
    public PointId primaryPoint() {
        return points.get(0);
    }
}
