package app.betweencalls.api.revision;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.revision.Progress.Step;
import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Ids;
import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.grading.Grader;
import app.betweencalls.engine.mastery.CandidateState;
import app.betweencalls.engine.mastery.Readiness;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sessions between calls: planned, answered, interrupted, taken up again. The only door to this feature. */
@Singleton
public class Revision {
    /** Away longer than this with a question on the screen, and a sibling takes its place (readiness.md section 6). */
    static final Duration AWAY_AT_MOST = Duration.ofSeconds(90);

    private static final Duration RESUMABLE = Duration.ofHours(12);

    private final SessionStore sessions;
    private final FactStore facts;
    private final CandidateStates states;
    private final Planning planning;
    private final Banks banks;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Clock clock;

    Revision(
            SessionStore sessions,
            FactStore facts,
            CandidateStates states,
            Planning planning,
            Banks banks,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.facts = facts;
        this.states = states;
        this.planning = planning;
        this.banks = banks;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What stands on the screen of a session.
     *
     * @param session the session
     * @param progress where it stands
     * @param swapped whether the question just took the place of one that was left for too long
     */
    record Screen(SessionRow session, Progress progress, boolean swapped) {
        StoredPick pick() {
            return session.picks().get(progress.pick());
        }
    }

    /** Reads something off what a candidate's log says. */
    public <T> T read(UUID candidate, ZoneId zone, Function<CandidateState, T> reader) {
        return states.read(candidate, zone, reader);
    }

    /** Returns the readiness of a criterion today; empty for competence, and where no question serves it. */
    public Optional<Readiness> readiness(CandidateState state, AssessmentCriterion criterion) {
        return planning.readiness(state, criterion, state.dateOf(clock.instant()));
    }

    /** Returns the time of the newest fact in a candidate's log. */
    public Optional<Instant> lastFactAt(UUID candidate, ZoneId zone) {
        return states.readWithLog(candidate, zone, view -> {
            List<Fact> all = view.log().facts();
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(all.get(all.size() - 1).at());
        });
    }

    /**
     * Plans and begins a session; an open one ends, its answers stay.
     *
     * @param seconds 60, 120 or 180
     * @param only the criterion to practise; empty to leave it to the planner
     * @throws Problem.Invalid {@code session.length} for any other length
     * @throws Problem.Conflict {@code session.nothing-to-ask} if no chosen unit has a question to show now
     */
    SessionRow start(Acting acting, int seconds, Optional<CriterionId> only) {
        if (seconds != 60 && seconds != 120 && seconds != 180) {
            throw new Problem.Invalid("session.length", "A session is 60, 120 or 180 seconds long.");
        }
        UUID candidate = acting.account();
        Instant now = clock.instant();
        long length = facts.length(candidate);
        UUID id = ids.next();
        Planning.Begun begun = planning.begin(acting, now, seconds, only);
        if (begun.picks().isEmpty()) {
            throw new Problem.Conflict(
                    "session.nothing-to-ask",
                    "None of your units has a question to show right now. Choose more units.");
        }
        SessionRow row = new SessionRow(
                candidate,
                id,
                now,
                seconds,
                length,
                begun.picks(),
                SessionRow.Place.START,
                Optional.empty(),
                begun.before());
        transactions.executeWrite(status -> {
            sessions.endOpen(candidate, now);
            sessions.insert(row);
            return row;
        });
        return row;
    }

    /**
     * A session to take along on a device.
     *
     * @param session its id
     * @param picks what to ask, in order
     */
    public record Taken(UUID session, List<TakenPick> picks) {}

    /**
     * A concrete question to ask.
     *
     * @param question the question, with its key
     * @param seed of its variant and of the order of options, as a decimal text
     * @param why why now
     */
    public record TakenPick(Question question, String seed, String why) {}

    /**
     * Plans and begins a session for a device.
     *
     * @throws Problem as {@link #start}
     */
    public Taken take(Acting acting, int seconds) {
        SessionRow row = start(acting, seconds, Optional.empty());
        List<TakenPick> picks = row.picks().stream()
                .map(pick -> new TakenPick(concrete(pick), pick.seed(), pick.why()))
                .collect(Collectors.toList());
        return new Taken(row.id(), picks);
    }

    /** Returns the session a candidate can carry on with. */
    Optional<SessionRow> unfinished(UUID candidate) {
        return sessions.unfinished(candidate, clock.instant().minus(RESUMABLE));
    }

    /** Returns where a session stands, changing nothing. */
    Progress progress(SessionRow session) {
        return Progress.of(session, facts.after(session.candidate(), session.logLength()));
    }

    /**
     * Opens the screen of a session: shows the next question, or takes up the one on the screen.
     *
     * @throws Problem.NotFound {@code session.unknown} if the candidate has no such session
     */
    Screen open(Acting acting, UUID id) {
        return transactions.executeWrite(status -> {
            SessionRow session = lock(acting, id);
            Instant now = clock.instant();
            Progress progress = progress(session);
            if (progress.ranOut(session) && session.endedAt().isEmpty()) {
                session = session.with(extended(acting, session, progress, now));
                progress = progress(session);
            }
            if (progress.step() == Step.QUESTION) {
                return question(acting, session, progress, now);
            }
            if (progress.step() == Step.END && session.endedAt().isEmpty()) {
                session = session.ended(now);
            }
            sessions.update(session);
            return new Screen(session, progress, false);
        });
    }

    private Screen question(Acting acting, SessionRow session, Progress progress, Instant now) {
        SessionRow.Place place = session.place();
        if (place.pick() != progress.pick() || place.shownAt().isEmpty()) {
            SessionRow shown = session.at(new SessionRow.Place(progress.pick(), Optional.of(now), Optional.empty(), 0));
            sessions.update(shown);
            return new Screen(shown, progress, false);
        }
        // A page that is asked for again without a word about being away has been away since it was shown.
        Instant since = place.awaySince().orElse(place.shownAt().get());
        Duration away = Duration.between(since, now);
        if (away.compareTo(AWAY_AT_MOST) > 0) {
            return swapped(acting, session, progress, now);
        }
        long millis = place.awayMillis() + (place.awaySince().isPresent() ? away.toMillis() : 0);
        SessionRow back =
                session.at(new SessionRow.Place(place.pick(), place.shownAt(), Optional.empty(), Math.max(0, millis)));
        sessions.update(back);
        return new Screen(back, progress, false);
    }

    /** Voids the question that was left, and puts a sibling in its place. */
    private Screen swapped(Acting acting, SessionRow session, Progress progress, Instant now) {
        StoredPick left = session.picks().get(progress.pick());
        Fact voided = new Fact.Voided(new FactId(ids.next()), now, left.shown(), new FactId(session.id()));
        facts.append(session.candidate(), List.of(voided));
        int next = progress.pick() + 1;
        SessionRow.Place shown = new SessionRow.Place(next, Optional.of(now), Optional.empty(), 0);
        SessionRow replaced = session.withAfter(progress.pick(), planning.replacement(acting, now, left))
                .at(shown);
        sessions.update(replaced);
        return new Screen(replaced, progress(replaced), true);
    }

    private List<StoredPick> extended(Acting acting, SessionRow session, Progress progress, Instant now) {
        List<StoredPick> picks = new ArrayList<>(session.picks());
        int seconds = (int) progress.secondsLeft(session);
        for (StoredPick pick :
                planning.begin(acting, now, seconds, Optional.empty()).picks()) {
            if (picks.stream().noneMatch(known -> known.question().equals(pick.question()))) {
                picks.add(pick);
            }
        }
        return picks;
    }

    /**
     * What a page sent as an answer.
     *
     * @param fact id of the fact that the answer is
     * @param pick number of the question in the session
     * @param form the form
     */
    record Given(FactId fact, int pick, AnswerForm form) {}

    /**
     * Takes an answer: it is durable when this returns. An answer to a question that no longer stands there changes
     * nothing, whoever sent it twice.
     *
     * @throws Problem.NotFound {@code session.unknown} if the candidate has no such session
     */
    void answer(Acting acting, UUID id, Given given) {
        transactions.executeWrite(status -> {
            SessionRow session = lock(acting, id);
            Progress progress = progress(session);
            Instant now = clock.instant();
            boolean standsThere = progress.step() == Step.QUESTION && progress.pick() == given.pick();
            boolean wasAway = session.place()
                    .awaySince()
                    .filter(since -> Duration.between(since, now).compareTo(AWAY_AT_MOST) > 0)
                    .isPresent();
            if (standsThere && !wasAway) {
                facts.append(session.candidate(), List.of(review(session, progress, given, now)));
            }
            return standsThere;
        });
    }

    private Fact.Review review(SessionRow session, Progress progress, Given given, Instant now) {
        StoredPick pick = session.picks().get(progress.pick());
        Question question = concrete(pick);
        Answer answer = given.form().answer(question.task());
        double seconds = given.form().seconds().orElseGet(() -> secondsSinceShown(session.place(), now));
        return new Fact.Review(
                given.fact(),
                now,
                pick.shown(),
                answer,
                given.form().certainty(),
                seconds,
                new FactId(session.id()),
                Grader.share(question, answer));
    }

    /** Where the page could not measure: since it was shown, without the time away, ten minutes at most. */
    private static double secondsSinceShown(SessionRow.Place place, Instant now) {
        Instant shown = place.shownAt().orElse(now);
        double seconds = (Duration.between(shown, now).toMillis() - place.awayMillis()) / 1000.0;
        return Math.min(600, Math.max(0, seconds));
    }

    /** Takes note that the feedback of an answer was read; once. */
    void feedbackRead(Acting acting, UUID id, FactId fact, Optional<Double> seconds) {
        transactions.executeWrite(status -> {
            SessionRow session = lock(acting, id);
            Progress progress = progress(session);
            progress.review().ifPresent(review -> {
                double used = seconds.orElseGet(() -> Math.min(
                        60, Duration.between(review.at(), clock.instant()).toMillis() / 1000.0));
                Fact read = new Fact.FeedbackRead(fact, clock.instant(), review.id(), used);
                facts.append(session.candidate(), List.of(read));
            });
            return session;
        });
    }

    /** Takes note that the candidate went away from the question on the screen. */
    void away(Acting acting, UUID id) {
        transactions.executeWrite(status -> {
            SessionRow session = lock(acting, id);
            sessions.update(session.at(session.place().away(clock.instant())));
            return session;
        });
    }

    /** Takes note that the candidate is back on the same screen; too late, and the next request swaps the question. */
    void back(Acting acting, UUID id) {
        transactions.executeWrite(status -> {
            SessionRow session = lock(acting, id);
            SessionRow.Place place = session.place();
            Instant now = clock.instant();
            place.awaySince().map(since -> Duration.between(since, now)).ifPresent(away -> {
                if (away.compareTo(AWAY_AT_MOST) <= 0) {
                    long millis = place.awayMillis() + away.toMillis();
                    sessions.update(
                            session.at(new SessionRow.Place(place.pick(), place.shownAt(), Optional.empty(), millis)));
                }
            });
            return session;
        });
    }

    /** Returns the concrete question of a pick, as it was shown. */
    Question concrete(StoredPick pick) {
        return banks.concrete(pick.shown());
    }

    private SessionRow lock(Acting acting, UUID id) {
        return sessions.lock(acting.account(), id)
                .orElseThrow(() -> new Problem.NotFound("session.unknown", "You have no session with this id."));
    }
}
