package app.betweencalls.api.journey;

import app.betweencalls.api.journey.Visitor.Page;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * A candidate who taps as fast as the server answers, and writes down every answer the server acknowledged.
 *
 * <p>For one thread at a time.
 */
final class Tapper {
    private final List<String> answers = new ArrayList<>();
    private final List<String> readings = new ArrayList<>();
    private final Set<String> unsure = new HashSet<>();
    private final Set<String> answeredPlaces = new HashSet<>();
    private Visitor visitor;
    private String session = "";
    private Optional<Sent> pending = Optional.empty();
    private volatile boolean serverIsKilled;

    Tapper(Visitor visitor) {
        this.visitor = visitor;
    }

    /** A form whose acknowledgement did not come, yet. */
    private record Sent(String path, Map<String, String> form) {}

    /** Ids of the answers that were acknowledged, in order. */
    List<String> answers() {
        return answers;
    }

    /** Ids of the readings of feedback that were acknowledged, in order. */
    List<String> readings() {
        return readings;
    }

    /** Ids of what was sent and not acknowledged before a kill: each may be stored, or not. */
    Set<String> unsure() {
        return unsure;
    }

    /** Says that from now on the server may go away at any moment. */
    void expectKill() {
        serverIsKilled = true;
    }

    /** Goes on at a restarted server with the same cookie: first sends again what was not acknowledged. */
    void moveTo(URI server) {
        visitor = visitor.movedTo(server);
        serverIsKilled = false;
        pending.ifPresent(this::send);
    }

    /** Taps until the server is killed; counts the latch down with each acknowledged answer. */
    void tap(CountDownLatch enough) {
        try {
            while (true) {
                step();
                if (pending.isEmpty()) {
                    enough.countDown();
                }
            }
        } catch (UncheckedIOException gone) {
            if (!serverIsKilled) {
                throw gone;
            }
            pending.map(sent -> sent.form().get("fact")).ifPresent(unsure::add);
        }
    }

    private void step() {
        Page page = session.isEmpty() ? begin() : visitor.get(session);
        if (page.status() != 200) {
            throw new AssertionError(session + " answered " + page.status() + ": " + page.body());
        }
        if (page.isQuestion()) {
            String place = session + " " + page.hidden().get("pick");
            if (answeredPlaces.contains(place)) {
                throw new AssertionError("asked again what was answered and acknowledged: " + place);
            }
            send(new Sent(session + "/answer", form(page)));
        } else if (page.isFeedback()) {
            send(new Sent(session + "/next", form(page)));
        } else {
            begin();
        }
    }

    private Page begin() {
        Page page = visitor.post("/sessions", Map.of("seconds", "180"));
        session = page.path();
        return page;
    }

    private static Map<String, String> form(Page page) {
        Map<String, String> form = new HashMap<>(page.hidden());
        form.put("seconds", "1");
        form.put("certainty", "2");
        page.choices("option").stream().findFirst().ifPresent(option -> form.put("option", option));
        return form;
    }

    private void send(Sent sent) {
        pending = Optional.of(sent);
        int status = visitor.postOnly(sent.path(), sent.form());
        if (status != 303) {
            throw new AssertionError(sent.path() + " answered " + status);
        }
        String fact = String.valueOf(sent.form().get("fact"));
        if (sent.path().endsWith("/answer")) {
            answers.add(fact);
            answeredPlaces.add(session + " " + sent.form().get("pick"));
        } else {
            readings.add(fact);
        }
        pending = Optional.empty();
    }
}
