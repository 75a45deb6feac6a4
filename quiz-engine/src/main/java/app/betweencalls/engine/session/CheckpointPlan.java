package app.betweencalls.engine.session;

import app.betweencalls.engine.framework.CriterionId;
import java.util.List;
import java.util.Map;

/** What came of asking for a checkpoint. */
public sealed interface CheckpointPlan {

    /**
     * The questions of the checkpoint.
     *
     * @param picks fresh questions, mixed over the criteria
     */
    record Ready(List<Pick> picks) implements CheckpointPlan {
        /** Copies the list. */
        public Ready {
            picks = List.copyOf(picks);
        }
    }

    /**
     * No checkpoint: there are too few questions the candidate has not seen lately.
     *
     * @param missing how many fresh questions each criterion lacks
     */
    record Refused(Map<CriterionId, Integer> missing) implements CheckpointPlan {
        /** Copies the map. */
        public Refused {
            missing = Map.copyOf(missing);
        }
    }
}
