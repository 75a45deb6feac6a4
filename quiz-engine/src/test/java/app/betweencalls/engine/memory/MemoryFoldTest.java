package app.betweencalls.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.betweencalls.engine.review.Rating;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reviews folded into memory: any order of arrival, day boundaries, clocks that run backwards. */
class MemoryFoldTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final DayBoundary LONDON = DayBoundary.in(ZoneId.of("Europe/London"));

    @Test
    void doesNotDependOnTheOrderOfArrival() {
        MemoryCases.each(cases -> {
            MemoryFold fold = new MemoryFold(cases.model(), LONDON);
            List<RatedReview> reviews = cases.reviews();

            assertThat(fold.replay(cases.shuffledWithRepeats(reviews))).isEqualTo(fold.replay(reviews));
        });
    }

    @Test
    void isEmptyWithoutReviews() {
        assertThat(new MemoryFold(Fsrs6.standard(), LONDON).replay(List.of())).isEmpty();
    }

    @Test
    void countsADayFromFourInTheMorning() {
        assertThat(LONDON.dayOf(Instant.parse("2026-03-03T03:59:59Z"))).isEqualTo(LONDON.dayOf(MORNING));
        assertThat(LONDON.dayOf(Instant.parse("2026-03-03T04:00:00Z"))).isEqualTo(LONDON.dayOf(MORNING) + 1);
    }

    @Test
    void countsADayByTheWallClockInSummer() {
        assertThat(LONDON.dayOf(Instant.parse("2026-07-01T02:59:59Z")))
                .isEqualTo(LONDON.dayOf(Instant.parse("2026-06-30T12:00:00Z")));
        assertThat(LONDON.dayOf(Instant.parse("2026-07-01T03:00:00Z")))
                .isEqualTo(LONDON.dayOf(Instant.parse("2026-06-30T12:00:00Z")) + 1);
    }

    @Test
    void usesTheZoneInForceAtTheMoment() {
        Instant move = Instant.parse("2026-03-10T00:00:00Z");
        DayBoundary moved = DayBoundary.in(ZoneOffset.UTC, Map.of(move, ZoneOffset.ofHours(10)));

        assertThat(moved.zoneAt(move.minusSeconds(1))).isEqualTo(ZoneOffset.UTC);
        assertThat(moved.dayOf(Instant.parse("2026-03-10T18:30:00Z")))
                .isEqualTo(DayBoundary.in(ZoneOffset.UTC).dayOf(Instant.parse("2026-03-11T04:30:00Z")));
    }

    @Test
    void takesAnEveningPastMidnightAsOneDay() {
        MemoryFold fold = new MemoryFold(Fsrs6.standard(), LONDON);
        PointMemory evening = fold.first(review("a", Instant.parse("2026-03-02T23:50:00Z"), Rating.GOOD));

        assertThat(fold.elapsedDays(evening, Instant.parse("2026-03-03T00:20:00Z")))
                .isZero();
        assertThat(fold.recall(evening, Instant.parse("2026-03-03T00:20:00Z"))).isEqualTo(1);
    }

    @Test
    void takesAClockThatRanBackwardsAsAGapOfNothingAndFlagsIt() {
        for (MemoryModel model : List.of(Fsrs6.standard(), Fsrs7.standard())) {
            MemoryFold fold = new MemoryFold(model, LONDON);
            PointMemory first = fold.first(review("a", MORNING, Rating.GOOD));

            PointMemory second = fold.next(first, review("b", MORNING.minusSeconds(200_000), Rating.GOOD));

            assertThat(second.clockWentBack()).isTrue();
            assertThat(second.state()).isEqualTo(model.update(first.state(), 0, Rating.GOOD));
            assertThat(second.lastReviewAt()).isEqualTo(MORNING);
        }
    }

    @Test
    void countsReviewsAndLapses() {
        MemoryFold fold = new MemoryFold(Fsrs7.standard(), LONDON);

        PointMemory memory = fold.replay(List.of(
                        review("a", MORNING, Rating.AGAIN),
                        review("b", MORNING.plusSeconds(600), Rating.GOOD),
                        review("c", MORNING.plusSeconds(90_000), Rating.AGAIN)))
                .orElseThrow();

        assertThat(memory.reviews()).isEqualTo(3);
        assertThat(memory.lapses()).isEqualTo(2);
        assertThat(memory.clockWentBack()).isFalse();
    }

    @Test
    void rejectsCountsThatDoNotFit() {
        MemoryState state = Fsrs6.standard().first(Rating.GOOD);

        assertThatIllegalArgumentException().isThrownBy(() -> new PointMemory(state, MORNING, 0, 1, 2, false));
    }

    private static RatedReview review(String id, Instant at, Rating rating) {
        return new RatedReview(id, at, rating);
    }
}
