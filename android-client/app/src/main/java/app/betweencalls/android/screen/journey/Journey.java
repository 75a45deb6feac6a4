package app.betweencalls.android.screen.journey;

import app.betweencalls.android.screen.Notices;
import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Pick;
import app.betweencalls.android.screen.Progress;
import app.betweencalls.android.screen.Store;
import app.betweencalls.android.screen.Surroundings;
import app.betweencalls.android.screen.done.DonePresenter;
import app.betweencalls.android.screen.feedback.FeedbackPresenter;
import app.betweencalls.android.screen.pair.PairPresenter;
import app.betweencalls.android.screen.question.QuestionPresenter;
import app.betweencalls.android.screen.today.TodayPresenter;
import app.betweencalls.engine.review.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leads from screen to screen: pair, today, question, feedback, done.
 *
 * <p>Where a session stands is read from the log each time, so a phone that dies anywhere comes back to the same place.
 * Lives on the screen's thread.
 */
public final class Journey {
    private final Surroundings surroundings;
    private final Display display;
    private Stage stage = Stage.NONE;
    private int turn;

    /** What pausing and resuming mean for the screen in front. */
    private record Stage(Runnable pause, Runnable resume) {
        static final Stage NONE = new Stage(() -> {}, () -> {});
    }

    /**
     * What the store holds when the journey looks for its place.
     *
     * @param pairing what joins this phone to an account
     * @param progress the open session
     * @param notices lines about what was just done to it
     */
    private record Place(Optional<Pairing> pairing, Optional<Progress> progress, List<String> notices) {}

    /** Makes a journey that has not begun. */
    public Journey(Surroundings surroundings, Display display) {
        this.surroundings = surroundings;
        this.display = display;
    }

    /** Begins, or goes on where the phone was left. */
    public void start() {
        surroundings.background().run(this::look, this::goTo);
        sync(() -> {});
    }

    /** The app is no longer in front: time stops. */
    public void pause() {
        stage.pause().run();
    }

    /** The app is in front again. */
    public void resume() {
        stage.resume().run();
    }

    /** Leaves the end of a session. */
    public void close() {
        surroundings.background().run(this::look, this::goTo);
    }

    /** Finds the place, and voids a question that was read and left for too long. */
    private Place look() {
        Store store = surroundings.store();
        Optional<Progress> progress = store.progress();
        Optional<Pick> pick = progress.flatMap(Progress::next);
        Instant now = surroundings.timing().clock().instant();
        boolean stale = pick.flatMap(next -> store.lastSeen(next.shown()))
                .filter(left -> Progress.isAwayTooLong(left, now))
                .isPresent();
        if (!stale) {
            return new Place(store.pairing(), progress, List.of());
        }
        store.append(new Fact.Voided(
                surroundings.ids().next(),
                now,
                pick.get().shown(),
                progress.get().session().id()));
        return new Place(store.pairing(), store.progress(), List.of(Notices.AWAY));
    }

    private void goTo(Place place) {
        if (!place.pairing().isPresent()) {
            showPair("");
        } else if (place.progress().isPresent()) {
            showNext(place.progress().get(), place.notices());
        } else {
            showToday(place.pairing().get());
        }
    }

    private void showPair(String notice) {
        int mine = ++turn;
        stage = Stage.NONE;
        PairPresenter[] screen = new PairPresenter[1];
        screen[0] = new PairPresenter(
                notice,
                surroundings,
                new PairPresenter.Exits(
                        state -> inFront(mine, () -> display.pair(state, screen[0])), paired -> start()));
        display.pair(screen[0].state(), screen[0]);
    }

    private void showToday(Pairing paired) {
        int mine = ++turn;
        TodayPresenter[] screen = new TodayPresenter[1];
        screen[0] = new TodayPresenter(
                paired,
                surroundings,
                new TodayPresenter.Exits(
                        state -> inFront(mine, () -> display.today(state, screen[0])),
                        progress -> showNext(progress, List.of()),
                        () -> showPair("This phone is no longer paired. Pair it again; what it stored is kept.")));
        stage = new Stage(() -> {}, screen[0]::refresh);
        display.today(screen[0].state(), screen[0]);
        screen[0].refresh();
        sync(screen[0]::refresh);
    }

    private void showNext(Progress progress, List<String> notices) {
        Optional<Pick> next = progress.next();
        if (!next.isPresent()) {
            showDone(progress);
            return;
        }
        Pick pick = next.get();
        List<String> lines = new ArrayList<>(notices);
        if (progress.facts().isEmpty()) {
            lines.addAll(Notices.skipped(progress.skipped()));
        }
        int mine = ++turn;
        QuestionPresenter[] screen = new QuestionPresenter[1];
        screen[0] = new QuestionPresenter(
                new QuestionPresenter.Place(pick, progress, lines),
                surroundings,
                new QuestionPresenter.Exits(
                        state -> inFront(mine, () -> display.question(state, screen[0])),
                        review -> showFeedback(pick, review)));
        stage = new Stage(() -> leave(screen[0], pick), () -> comeBack(screen[0], pick));
        see(pick);
        display.question(screen[0].state(), screen[0]);
    }

    private void leave(QuestionPresenter screen, Pick pick) {
        screen.pause();
        see(pick);
    }

    private void see(Pick pick) {
        Instant now = surroundings.timing().clock().instant();
        surroundings
                .background()
                .run(
                        () -> {
                            surroundings.store().seen(pick.shown(), now);
                            return now;
                        },
                        seen -> {});
    }

    private void comeBack(QuestionPresenter screen, Pick pick) {
        surroundings.background().run(this::look, place -> {
            boolean same = place.progress()
                    .flatMap(Progress::next)
                    .filter(pick::equals)
                    .isPresent();
            if (same) {
                screen.resume();
            } else if (!screen.state().saving()) {
                goTo(place);
            }
        });
    }

    private void showFeedback(Pick pick, Fact.Review review) {
        int mine = ++turn;
        FeedbackPresenter[] screen = new FeedbackPresenter[1];
        screen[0] = new FeedbackPresenter(
                pick,
                review,
                surroundings,
                new FeedbackPresenter.Exits(
                        state -> inFront(mine, () -> display.feedback(state, screen[0])),
                        () -> surroundings.background().run(this::look, this::goTo)));
        stage = new Stage(screen[0]::pause, screen[0]::resume);
        display.feedback(screen[0].state(), screen[0]);
        sync(() -> {});
    }

    private void showDone(Progress progress) {
        int mine = ++turn;
        DonePresenter screen =
                new DonePresenter(progress, surroundings, state -> inFront(mine, () -> display.done(state, this)));
        stage = new Stage(() -> {}, screen::refresh);
        display.done(screen.state(), this);
        surroundings
                .background()
                .run(
                        () -> {
                            surroundings.store().closeSession();
                            return progress;
                        },
                        closed -> {});
        sync(screen::refresh);
    }

    /** Draws only for the screen in front: a late answer must not bring back one that was left. */
    private void inFront(int drawing, Runnable draw) {
        if (turn == drawing) {
            draw.run();
        }
    }

    private void sync(Runnable then) {
        surroundings.outbox().nudge(then);
    }
}
