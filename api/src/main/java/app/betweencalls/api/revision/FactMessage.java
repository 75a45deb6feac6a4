package app.betweencalls.api.revision;

import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the log as it travels and as it is stored.
 *
 * @param id UUID made by the maker of the fact
 * @param kind {@code review}, {@code voided}, {@code feedback-read}, {@code checkpoint-begun}, {@code working-days},
 *     {@code leave} or {@code zone-changed}
 * @param at when it happened, by the maker's clock
 * @param shown what was on the screen; for reviews and voids
 * @param answer what was given; for reviews
 * @param certainty 1 guessing, 2 fairly sure, 3 sure; absent where not asked
 * @param seconds foreground time in seconds, 0 to 3,600; for reviews and feedback read
 * @param session UUID of the session; for reviews and voids
 * @param shareShown the grade as shown then, 0 to 1: a record, never trusted; for reviews
 * @param review UUID of the review whose feedback was read
 * @param outcome id of the learning outcome; for checkpoints begun
 * @param calendar dates, days and zone; for working days, leave and a change of zone
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
        @Nullable String review,
        @Nullable String outcome,
        @Nullable CalendarMessage calendar) {

    private static final String REVIEW = "review";
    private static final String VOIDED = "voided";
    private static final String FEEDBACK_READ = "feedback-read";
    private static final String CHECKPOINT_BEGUN = "checkpoint-begun";
    private static final String WORKING_DAYS = "working-days";
    private static final String LEAVE = "leave";
    private static final String ZONE_CHANGED = "zone-changed";
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

    /**
     * When a candidate works.
     *
     * @param from first date, ISO 8601
     * @param to last date; for leave
     * @param days names of the days worked, for example {@code MONDAY}; for working days; absent for none
     * @param zone name of the zone; for a change of zone
     */
    @Serdeable
    public record CalendarMessage(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<DayOfWeek> days,
            @Nullable String zone) {}

    /** Writes a fact. */
    static FactMessage of(Fact fact) {
        if (fact instanceof Fact.Review review) {
            return review(review);
        } else if (fact instanceof Fact.Voided voided) {
            return bare(fact, VOIDED).with(shown(voided.shown()), voided.session());
        } else if (fact instanceof Fact.FeedbackRead read) {
            String id = fact.id().toString();
            String review = read.review().toString();
            return new FactMessage(
                    id, FEEDBACK_READ, fact.at(), null, null, null, read.seconds(), null, null, review, null, null);
        } else if (fact instanceof Fact.CheckpointBegun begun) {
            String session = begun.session().toString();
            String id = fact.id().toString();
            return new FactMessage(
                    id,
                    CHECKPOINT_BEGUN,
                    fact.at(),
                    null,
                    null,
                    null,
                    null,
                    session,
                    null,
                    null,
                    begun.outcome(),
                    null);
        } else if (fact instanceof Fact.WorkingDays week) {
            List<DayOfWeek> days = week.days().stream().sorted().collect(Collectors.toList());
            return bare(fact, WORKING_DAYS).with(new CalendarMessage(week.from(), null, days, null));
        } else if (fact instanceof Fact.Leave leave) {
            return bare(fact, LEAVE).with(new CalendarMessage(leave.first(), leave.last(), null, null));
        }
        Fact.ZoneChanged moved = (Fact.ZoneChanged) fact;
        return bare(fact, ZONE_CHANGED)
                .with(new CalendarMessage(null, null, null, moved.zone().getId()));
    }

    private static FactMessage review(Fact.Review review) {
        return new FactMessage(
                review.id().toString(),
                REVIEW,
                review.at(),
                shown(review.shown()),
                AnswerMessage.of(review.answer()),
                review.certainty().map(Certainty::step).orElse(null),
                review.seconds(),
                review.session().toString(),
                review.shareShown(),
                null,
                null,
                null);
    }

    private static FactMessage bare(Fact fact, String kind) {
        return new FactMessage(
                fact.id().toString(), kind, fact.at(), null, null, null, null, null, null, null, null, null);
    }

    private FactMessage with(ShownMessage seen, FactId inSession) {
        return new FactMessage(id, kind, at, seen, null, null, null, inSession.toString(), null, null, null, null);
    }

    private FactMessage with(CalendarMessage dates) {
        return new FactMessage(id, kind, at, null, null, null, null, null, null, null, null, dates);
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
                        required("answer", answer).toAnswer(),
                        toCertainty(),
                        boundedSeconds(),
                        new FactId(uuid("session", session)),
                        shareShown == null ? 0 : Math.min(1, Math.max(0, shareShown)));
            case VOIDED -> new Fact.Voided(factId, at, toShown(), new FactId(uuid("session", session)));
            case FEEDBACK_READ ->
                new Fact.FeedbackRead(factId, at, new FactId(uuid("review", review)), boundedSeconds());
            case CHECKPOINT_BEGUN ->
                new Fact.CheckpointBegun(
                        factId, at, new FactId(uuid("session", session)), required("outcome", outcome));
            case WORKING_DAYS -> new Fact.WorkingDays(factId, at, required("calendar.from", dates().from()), days());
            case LEAVE -> leave(factId);
            case ZONE_CHANGED -> new Fact.ZoneChanged(factId, at, zone());
            default -> throw invalid("kind", "is not known to this version");
        };
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

    private CalendarMessage dates() {
        return required("calendar", calendar);
    }

    /** No days at all is a week off; the list is absent then, since empty lists are not written. */
    private Set<DayOfWeek> days() {
        List<DayOfWeek> days = dates().days();
        return days == null ? Set.of() : Set.copyOf(days);
    }

    private Fact.Leave leave(FactId factId) {
        LocalDate first = required("calendar.from", dates().from());
        LocalDate last = required("calendar.to", dates().to());
        if (last.isBefore(first)) {
            throw invalid("calendar.to", "lies before calendar.from");
        }
        return new Fact.Leave(factId, at, first, last);
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(required("calendar.zone", dates().zone()));
        } catch (DateTimeException e) {
            throw invalid("calendar.zone", "is not a time zone");
        }
    }

    private static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw invalid(member, "is missing");
        }
        return value;
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
