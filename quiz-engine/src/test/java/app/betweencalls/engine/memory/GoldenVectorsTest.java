package app.betweencalls.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.review.Rating;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both models against histories replayed by published implementations. */
class GoldenVectorsTest {
    private static final DuePolicy POLICY_OF_THE_PEER = new DuePolicy(0.9, DuePolicy.LONGEST);

    @Test
    void fsrs6AgreesWithOurOwnFixtureFromTsFsrs() {
        List<JsonNode> histories = VectorFile.resource("/golden/fsrs6.jsonl");

        assertThat(histories).hasSizeGreaterThanOrEqualTo(40);
        histories.forEach(GoldenVectorsTest::checkFsrs6);
    }

    @Test
    void fsrs7AgreesWithOurOwnFixture() {
        List<JsonNode> histories = VectorFile.resource("/golden/fsrs7.jsonl");

        assertThat(histories).hasSizeGreaterThanOrEqualTo(20);
        histories.forEach(GoldenVectorsTest::checkFsrs7);
    }

    @Test
    void fsrs6AgreesWithTheSharedVectors() {
        Optional<Path> shared = VectorFile.sharedFolder();

        shared.map(folder -> VectorFile.lines(folder.resolve("fsrs/golden-visible.jsonl")))
                .ifPresent(histories -> {
                    assertThat(histories).hasSize(150);
                    histories.forEach(GoldenVectorsTest::checkFsrs6);
                });
    }

    @Test
    void fsrs7AgreesWithTheSharedVectors() {
        Optional<Path> shared = VectorFile.sharedFolder();

        shared.map(folder -> VectorFile.lines(folder.resolve("fsrs/fsrs7-vectors-visible.jsonl")))
                .ifPresent(histories -> {
                    assertThat(histories).hasSize(60);
                    histories.forEach(GoldenVectorsTest::checkFsrs7);
                });
    }

    private static void checkFsrs6(JsonNode history) {
        MemoryModel model = MemoryModel.of(VectorFile.weights(history));
        double target = history.get("dr").asDouble();
        boolean tiny = "tiny-s0".equals(history.get("set").asText());
        MemoryState.Single state = null;
        for (JsonNode step : history.get("steps")) {
            Rating rating = Rating.of((int) step.get("g").asDouble());
            double days = step.get("dt").asDouble();
            if (state != null && !tiny) {
                assertThat(model.recall(state, days)).isCloseTo(step.get("ts_r").asDouble(), within(1e-7));
            }
            state = (MemoryState.Single) (state == null ? model.first(rating) : model.update(state, days, rating));
            if (tiny) {
                checkAgainstSinglePrecision(state, step);
            } else {
                checkAgainstDoublePrecision(model, state, step, target);
            }
        }
    }

    private static void checkAgainstDoublePrecision(
            MemoryModel model, MemoryState.Single state, JsonNode step, double target) {
        double stability = step.get("ts_s").asDouble();
        assertThat(state.stabilityDays()).isCloseTo(stability, within(3e-8 + 1e-6 * stability));
        assertThat(state.difficulty()).isCloseTo(step.get("ts_d").asDouble(), within(1e-7));
        double exact = model.intervalDays(state, target);
        if (Math.abs(exact - Math.floor(exact) - 0.5) > 1e-4) {
            assertThat(POLICY_OF_THE_PEER.wholeDays(exact))
                    .isEqualTo((int) step.get("ts_ivl").asDouble());
        }
    }

    /** The double-precision peer floors the first stability at 0.1; the single-precision one does not, nor do we. */
    private static void checkAgainstSinglePrecision(MemoryState.Single state, JsonNode step) {
        double stability = step.get("rs_s").asDouble();
        assertThat(state.stabilityDays()).isCloseTo(stability, within(2e-5 * stability));
        assertThat(state.difficulty()).isCloseTo(step.get("rs_d").asDouble(), within(3e-6));
    }

    private static void checkFsrs7(JsonNode history) {
        MemoryModel model = MemoryModel.of(VectorFile.weights(history));
        double target = history.get("dr").asDouble();
        MemoryState.Dual state = null;
        for (JsonNode step : history.get("steps")) {
            Rating rating = Rating.of((int) step.get("g").asDouble());
            double days = step.get("t").asDouble();
            if (state != null) {
                assertThat(model.recall(state, days)).isCloseTo(step.get("r").asDouble(), within(1e-9));
            }
            state = (MemoryState.Dual) (state == null ? model.first(rating) : model.update(state, days, rating));
            assertClose(state.slowDays(), step.get("s_long").asDouble());
            assertClose(state.fastDays(), step.get("s_short").asDouble());
            assertClose(state.difficulty(), step.get("d").asDouble());
            assertClose(model.intervalDays(state, target), step.get("ivl").asDouble());
        }
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(expected, 1e-3)));
    }
}
