package app.betweencalls.android.screen.today;

import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Progress;
import app.betweencalls.android.screen.Reply;
import app.betweencalls.android.screen.Session;
import app.betweencalls.android.screen.Store;
import app.betweencalls.android.screen.Surroundings;
import java.util.List;
import java.util.function.Consumer;

/** Fetches a session and begins it. */
public final class TodayPresenter {
    private static final int SIGNED_OUT = 401;

    private final Pairing pairing;
    private final Surroundings surroundings;
    private final Exits exits;
    private TodayState state;

    /**
     * Where the screen leads.
     *
     * @param show draws a state
     * @param begun goes on with a session that is kept and has something to ask
     * @param signedOut goes on where the server no longer knows this phone
     */
    public record Exits(Consumer<TodayState> show, Consumer<Progress> begun, Runnable signedOut) {}

    /** Opens the screen. */
    public TodayPresenter(Pairing pairing, Surroundings surroundings, Exits exits) {
        this.pairing = pairing;
        this.surroundings = surroundings;
        this.exits = exits;
        this.state = new TodayState(pairing.name(), "", "", false);
    }

    /** Returns what to draw. */
    public TodayState state() {
        return state;
    }

    /** Looks again at what waits to be sent. */
    public void refresh() {
        surroundings
                .background()
                .run(
                        () -> BacklogText.of(surroundings.store().backlog()),
                        text -> show(new TodayState(state.name(), state.notice(), text, state.busy())));
    }

    /** Fetches a session of 60, 120 or 180 seconds and begins it; does nothing while one is being fetched. */
    public void revise(int seconds) {
        if (state.busy()) {
            return;
        }
        show(new TodayState(state.name(), "", state.backlog(), true));
        surroundings.background().run(() -> fetch(seconds), this::took);
    }

    private Reply<Session> fetch(int seconds) {
        Reply<Session> reply = surroundings.server().session(pairing, seconds);
        Store store = surroundings.store();
        if (reply instanceof Reply.Agreed<Session> agreed) {
            store.openSession(agreed.value());
        } else if (isSignedOut(reply)) {
            store.unpair();
        }
        return reply;
    }

    private void took(Reply<Session> reply) {
        if (reply instanceof Reply.Agreed<Session> agreed) {
            begin(new Progress(agreed.value(), List.of()));
        } else if (isSignedOut(reply)) {
            exits.signedOut().run();
        } else if (reply instanceof Reply.Refused<Session> refused) {
            complain(refused.detail());
        } else if (reply instanceof Reply.Unreachable<Session> unreachable) {
            complain(unreachable.why());
        }
    }

    private void begin(Progress progress) {
        if (progress.next().isPresent()) {
            exits.begun().accept(progress);
        } else if (progress.skipped().isEmpty()) {
            complain("Nothing to ask just now. Come back tomorrow.");
        } else {
            complain("This version of the app cannot show these questions: " + String.join(", ", progress.skipped())
                    + ". They wait for you on the web.");
        }
    }

    private static boolean isSignedOut(Reply<?> reply) {
        return reply instanceof Reply.Refused<?> refused && refused.status() == SIGNED_OUT;
    }

    private void complain(String notice) {
        show(new TodayState(state.name(), notice, state.backlog(), false));
    }

    private void show(TodayState next) {
        state = next;
        exits.show().accept(state);
    }
}
