package app.betweencalls.engine.review;

import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.QuestionId;
import java.time.Instant;
import java.util.Optional;

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
}
