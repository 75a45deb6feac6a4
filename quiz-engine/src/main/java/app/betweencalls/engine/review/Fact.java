package app.betweencalls.engine.review;

import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.QuestionId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Anything immutable in a candidate's log. Grade and rating are no facts: folds compute them from the key in force. */
public sealed interface Fact {

    /** Returns the id given by the maker. */
    FactId id();

    /** Returns when it happened, by the maker's clock. */
    Instant at();

    /**
     * An answer to a variant of a question.
     *
     * @param id the id
     * @param at when the answer was given
     * @param shown what was shown
     * @param answer what was given
     * @param certainty how sure the candidate said to be; empty where switched off
     * @param seconds foreground time from seeing the question to the answer, in seconds, at least 0
     * @param session the session it belongs to
     * @param shareShown the grade as shown then, in [0, 1]: a record of what was shown, never used by a fold
     */
    record Review(
            FactId id,
            Instant at,
            Shown shown,
            Answer answer,
            Optional<Certainty> certainty,
            double seconds,
            FactId session,
            double shareShown)
            implements Fact {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if seconds or share is out of range
         */
        public Review {
            if (!(seconds >= 0) || !(shareShown >= 0 && shareShown <= 1)) {
                throw new IllegalArgumentException(
                        "review " + id + " has seconds " + seconds + ", share " + shareShown);
            }
        }
    }

    /**
     * What a candidate saw.
     *
     * @param question the question
     * @param version its version
     * @param seed the seed of the variant and of the order of options
     */
    record Shown(QuestionId question, int version, long seed) {}

    /**
     * A question that was seen and, after an interruption, must count for nothing.
     *
     * @param id the id
     * @param at when it was voided
     * @param shown what was shown
     * @param session the session
     */
    record Voided(FactId id, Instant at, Shown shown, FactId session) implements Fact {}

    /**
     * The feedback of a review was read.
     *
     * @param id the id
     * @param at when the candidate went on
     * @param review the review
     * @param seconds foreground time on the feedback, in seconds, at least 0
     */
    record FeedbackRead(FactId id, Instant at, FactId review, double seconds) implements Fact {}

    /**
     * A checkpoint was begun: the reviews of its session are checkpoint answers.
     *
     * @param id the id
     * @param at when it was begun
     * @param session its session
     * @param outcome the learning outcome it is over, for example {@code R/503/0350:LO4}
     */
    record CheckpointBegun(FactId id, Instant at, FactId session, String outcome) implements Fact {}

    /**
     * The candidate named the days he works; holds from a date until named anew.
     *
     * @param id the id
     * @param at when it was said
     * @param from the first date it holds for
     * @param days the days of the week; may be empty
     */
    record WorkingDays(FactId id, Instant at, LocalDate from, Set<DayOfWeek> days) implements Fact {
        /** Copies the set. */
        public WorkingDays {
            days = Set.copyOf(days);
        }
    }

    /**
     * The candidate is away: rest, leave or sickness; neutral everywhere.
     *
     * @param id the id
     * @param at when it was said
     * @param first the first date away
     * @param last the last date away
     */
    record Leave(FactId id, Instant at, LocalDate first, LocalDate last) implements Fact {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if the last date lies before the first
         */
        public Leave {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("leave " + id + " ends on " + last + " before it begins");
            }
        }
    }

    /**
     * The candidate lives in another time zone from this moment on.
     *
     * @param id the id
     * @param at from when
     * @param zone the zone
     */
    record ZoneChanged(FactId id, Instant at, ZoneId zone) implements Fact {}
}
