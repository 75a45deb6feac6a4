package app.betweencalls.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.memory.ModelParameters.Version;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Weights as a validated type: counts, bounds, migration. */
class ModelParametersTest {
    private static final double[] FSRS_45 = {
        0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474, 0.1367, 1.0461, 2.1072, 0.0793, 0.3246,
        1.587, 0.2272, 2.8755
    };

    @Test
    void defaultsLieInsideTheirBounds() {
        for (Version version : Version.values()) {
            ModelParameters standard = ModelParameters.standard(version);

            assertThat(ModelParameters.of(standard.toArray())).isEqualTo(standard);
        }
    }

    @Test
    void rejectsAWeightOutsideItsBounds() {
        double[] weights = ModelParameters.standard(Version.FSRS_6).toArray();
        weights[20] = 0.9;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelParameters.of(weights))
                .withMessageContaining("w20");
        assertThat(ModelParameters.clamped(weights).weight(20)).isEqualTo(0.8);
    }

    @Test
    void rejectsOtherCountsAndNotANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelParameters.of(1, 2, 3));
        double[] weights = ModelParameters.standard(Version.FSRS_7).toArray();
        weights[5] = Double.NaN;
        assertThatIllegalArgumentException().isThrownBy(() -> ModelParameters.clamped(weights));
    }

    @Test
    void keepsTheWeightsOfFsrs7InOrder() {
        double[] weights = ModelParameters.standard(Version.FSRS_7).toArray();
        weights[3] = 0.01;

        assertThat(ModelParameters.clamped(weights).weight(3)).isEqualTo(weights[2]);
    }

    @Test
    void migratesSeventeenWeightsWithTheirDifficulty() {
        ModelParameters migrated = ModelParameters.migrated(FSRS_45);

        assertThat(migrated.size()).isEqualTo(21);
        assertThat(migrated.weight(4)).isCloseTo(7.6214, within(1e-12));
        assertThat(migrated.weight(5)).isCloseTo(0.5151015, within(1e-6));
        assertThat(migrated.weight(6)).isCloseTo(1.3975, within(1e-12));
        assertThat(Arrays.copyOfRange(migrated.toArray(), 17, 21)).containsExactly(0, 0, 0, 0.5);
    }

    @Test
    void migratesNineteenWeightsByAppending() {
        double[] weights =
                Arrays.copyOf(ModelParameters.standard(Version.FSRS_6).toArray(), 19);

        double[] migrated = ModelParameters.migrated(weights).toArray();

        assertThat(Arrays.copyOf(migrated, 19)).containsExactly(weights);
        assertThat(Arrays.copyOfRange(migrated, 19, 21)).containsExactly(0, 0.5);
    }

    @Test
    void givesItsWeightsOnlyAsACopy() {
        ModelParameters standard = ModelParameters.standard(Version.FSRS_6);

        standard.toArray()[0] = 50;

        assertThat(standard.weight(0)).isEqualTo(0.212);
    }
}
