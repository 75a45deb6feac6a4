package app.betweencalls.api.revision;

import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the log as it travels and as it is stored.
 *
 * @param id UUID made by the maker of the fact
 * @param kind {@code review}, {@code voided} or {@code feedback-read}
 * @param at when it happened, by the maker's clock
 * @param shown what was on the screen; for reviews and voids
 * @param answer what was given; for reviews
 * @param certainty 1 guessing, 2 fairly sure, 3 sure; absent where not asked
 * @param seconds foreground time in seconds, 0 to 3,600; for reviews and feedback read
 * @param session UUID of the session; for reviews and voids
 * @param shareShown the grade as shown then, 0 to 1: a record, never trusted; for reviews
 * @param review UUID of the review whose feedback was read
 */
@Serdeable
public record FactMessage(
        String id,
        String kind,
        Instant at,
        @Nullable ShownMessage shown,
        @Nullable AnswerMessage answer,
        @Nullable Integer certainty,
        @Nullable Double seconds,
        @Nullable String session,
        @Nullable Double shareShown,
        @Nullable String review) {

    static final String REVIEW = "review";
    static final String VOIDED = "voided";
    static final String FEEDBACK_READ = "feedback-read";
    private static final double SECONDS_AT_MOST = 3_600;

    /**
     * What a candidate saw.
     *
     * @param question the question's id
     * @param version its version, from 1
     * @param seed the seed of the variant and of the order of options, as a decimal text: JSON numbers lose digits
     */
    @Serdeable
    public record ShownMessage(String question, int version, String seed) {}

    /** Writes a fact. */
    static FactMessage of(Fact fact) {
        String id = fact.id().toString();
        if (fact instanceof Fact.Review review) {
            Integer certainty = review.certainty().map(Certainty::step).orElse(null);
            return new FactMessage(
                    id,
                    REVIEW,
                    fact.at(),
                    shown(review.shown()),
                    AnswerMessage.of(review.answer()),
                    certainty,
                    review.seconds(),
                    review.session().toString(),
                    review.shareShown(),
                    null);
        }
        if (fact instanceof Fact.Voided voided) {
            String session = voided.session().toString();
            return new FactMessage(id, VOIDED, fact.at(), shown(voided.shown()), null, null, null, session, null, null);
        }
        Fact.FeedbackRead read = (Fact.FeedbackRead) fact;
        String review = read.review().toString();
        return new FactMessage(id, FEEDBACK_READ, fact.at(), null, null, null, read.seconds(), null, null, review);
    }

    private static ShownMessage shown(Fact.Shown shown) {
        return new ShownMessage(shown.question().value(), shown.version(), Long.toString(shown.seed()));
    }

    /**
     * Reads a fact.
     *
     * @throws Problem.Invalid {@code fact.invalid}, naming the member that is missing or out of range
     */
    Fact toFact() {
        FactId factId = new FactId(uuid("id", id));
        if (at == null) {
            throw invalid("at", "is missing");
        }
        return switch (kind == null ? "" : kind) {
            case REVIEW ->
                new Fact.Review(
                        factId,
                        at,
                        toShown(),
                        answer().toAnswer(),
                        toCertainty(),
                        boundedSeconds(),
                        new FactId(uuid("session", session)),
                        shareShown == null ? 0 : Math.min(1, Math.max(0, shareShown)));
            case VOIDED -> new Fact.Voided(factId, at, toShown(), new FactId(uuid("session", session)));
            case FEEDBACK_READ ->
                new Fact.FeedbackRead(factId, at, new FactId(uuid("review", review)), boundedSeconds());
            default -> throw invalid("kind", "is not review, voided or feedback-read");
        };
    }

    @Override
    public AnswerMessage answer() {
        if (answer == null) {
            throw invalid("answer", "is missing");
        }
        return answer;
    }

    private Fact.Shown toShown() {
        if (shown == null || !QuestionId.isValid(String.valueOf(shown.question())) || shown.version() < 1) {
            throw invalid("shown", "needs a question id and a version from 1");
        }
        try {
            return new Fact.Shown(
                    new QuestionId(shown.question()), shown.version(), Long.parseLong(String.valueOf(shown.seed())));
        } catch (NumberFormatException e) {
            throw invalid("shown.seed", "is not a whole number");
        }
    }

    private Optional<Certainty> toCertainty() {
        if (certainty == null) {
            return Optional.empty();
        }
        if (certainty < 1 || certainty > 3) {
            throw invalid("certainty", "is not 1, 2 or 3");
        }
        return Optional.of(Certainty.of(certainty));
    }

    private double boundedSeconds() {
        if (seconds == null || !(seconds >= 0)) {
            throw invalid("seconds", "is missing or below 0");
        }
        return Math.min(seconds, SECONDS_AT_MOST);
    }

    private static UUID uuid(String member, @Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw invalid(member, "is not a UUID");
        }
    }

    private static Problem.Invalid invalid(String member, String what) {
        return new Problem.Invalid("fact.invalid", "The fact's member '" + member + "' " + what + ".");
    }
}
