package app.betweencalls.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table from share to rating. */
class RatingsTest {
    @ParameterizedTest
    @CsvSource({"0,AGAIN", "0.499,AGAIN", "0.5,HARD", "0.99,HARD", "1,GOOD"})
    void followTheShare(double share, Rating rating) {
        assertThat(Ratings.rate(share, Optional.empty())).isEqualTo(rating);
        assertThat(Ratings.rate(share, Optional.of(Certainty.GUESSING))).isEqualTo(rating);
    }

    @Test
    void flagOnlyWrongAnswersGivenWithFullCertainty() {
        assertThat(Ratings.isConfidentError(0.2, Optional.of(Certainty.SURE))).isTrue();
        assertThat(Ratings.isConfidentError(0.2, Optional.of(Certainty.FAIRLY_SURE)))
                .isFalse();
        assertThat(Ratings.isConfidentError(0.5, Optional.of(Certainty.SURE))).isFalse();
        assertThat(Ratings.isConfidentError(0, Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void rejectAShareOutsideItsRange(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratings.rate(share, Optional.empty()));
    }
}
