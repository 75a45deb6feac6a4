package app.betweencalls.android.screen.pair;

import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Reply;
import app.betweencalls.android.screen.Surroundings;
import java.util.function.Consumer;

/** Joins this phone to a candidate's account. */
public final class PairPresenter {
    private final Surroundings surroundings;
    private final Exits exits;
    private PairState state;

    /**
     * Where the screen leads.
     *
     * @param show draws a state
     * @param paired goes on, once the pairing is kept
     */
    public record Exits(Consumer<PairState> show, Consumer<Pairing> paired) {}

    /**
     * Opens the screen.
     *
     * @param notice why the candidate is here; empty on a new phone
     */
    public PairPresenter(String notice, Surroundings surroundings, Exits exits) {
        this.surroundings = surroundings;
        this.exits = exits;
        this.state = new PairState("", "", notice, false);
    }

    /** Returns what to draw. */
    public PairState state() {
        return state;
    }

    /** Takes over what is typed; does nothing while the server is being asked. */
    public void type(String address, String code) {
        if (!state.busy()) {
            show(new PairState(address, code, state.notice(), false));
        }
    }

    /** Asks the server and keeps the pairing; does nothing while there is not enough to ask with. */
    public void pair() {
        if (!state.canPair()) {
            return;
        }
        String address = state.address().trim();
        String code = state.code().trim();
        show(new PairState(state.address(), state.code(), "", true));
        surroundings.background().run(() -> ask(address, code), this::took);
    }

    private Reply<Pairing> ask(String address, String code) {
        Reply<Pairing> reply = surroundings.server().pair(address, code);
        if (reply instanceof Reply.Agreed<Pairing> agreed) {
            surroundings.store().pair(agreed.value());
        }
        return reply;
    }

    private void took(Reply<Pairing> reply) {
        if (reply instanceof Reply.Agreed<Pairing> agreed) {
            exits.paired().accept(agreed.value());
        } else if (reply instanceof Reply.Refused<Pairing> refused) {
            show(new PairState(state.address(), state.code(), refused.detail(), false));
        } else if (reply instanceof Reply.Unreachable<Pairing> unreachable) {
            show(new PairState(state.address(), state.code(), unreachable.why(), false));
        }
    }

    private void show(PairState next) {
        state = next;
        exits.show().accept(state);
    }
}
