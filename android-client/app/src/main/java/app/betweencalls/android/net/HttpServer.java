package app.betweencalls.android.net;

import app.betweencalls.android.net.message.FactMessages;
import app.betweencalls.android.net.message.MessageFault;
import app.betweencalls.android.net.message.PairMessages;
import app.betweencalls.android.net.message.ProblemMessage;
import app.betweencalls.android.net.message.SessionMessages;
import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Receipts;
import app.betweencalls.android.screen.Reply;
import app.betweencalls.android.screen.Server;
import app.betweencalls.android.screen.Session;
import app.betweencalls.engine.review.Fact;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The server, over the JSON API under {@code /api/v1}. Thread-safe. */
public final class HttpServer implements Server {
    private static final int BATCH_AT_MOST = 200;

    private final Http http = new Http();
    private final ServerAddress addresses;
    private final String device;

    /**
     * Makes the door to a server.
     *
     * @param addresses which servers are allowed
     * @param device the phone's model, shown to the candidate beside the pairing
     */
    public HttpServer(ServerAddress addresses, String device) {
        this.addresses = addresses;
        this.device = device;
    }

    @Override
    public Reply<Pairing> pair(String address, String code) {
        Optional<String> accepted = addresses.accept(address);
        if (!accepted.isPresent()) {
            return new Reply.Refused<>(
                    400, "address.refused", "This is not an address the app may use. It begins with https://.");
        }
        String server = accepted.get();
        Request request = new Request(server, "/api/v1/pair", Optional.empty(), PairMessages.request(code, device));
        return post(request, body -> PairMessages.reply(server, body));
    }

    @Override
    public Reply<Session> session(Pairing pairing, int seconds) {
        return post(request(pairing, "/api/v1/sessions", SessionMessages.request(seconds)), SessionMessages::reply);
    }

    @Override
    public Reply<Receipts> sync(Pairing pairing, List<Fact> facts) {
        if (facts.size() > BATCH_AT_MOST) {
            throw new IllegalArgumentException("at most " + BATCH_AT_MOST + " facts at once, was " + facts.size());
        }
        return post(request(pairing, "/api/v1/sync", FactMessages.request(facts)), FactMessages::reply);
    }

    private record Request(String address, String path, Optional<String> token, String body) {}

    private static Request request(Pairing pairing, String path, String body) {
        return new Request(pairing.address(), path, Optional.of(pairing.token()), body);
    }

    private <T> Reply<T> post(Request request, Function<String, T> read) {
        // Asked again for a stored address: what a debug build accepted, a release build must not use.
        if (!addresses.accept(request.address()).isPresent()) {
            return new Reply.Refused<>(400, "address.refused", "This build of the app may not use plain HTTP.");
        }
        try {
            Http.Response response = http.post(request.address() + request.path(), request.token(), request.body());
            int status = response.status();
            if (status >= 200 && status < 300) {
                return new Reply.Agreed<>(read.apply(response.body()));
            }
            ProblemMessage problem = ProblemMessage.read(status, response.body());
            // Too many requests passes; so does a fault of the server.
            return status >= 400 && status < 500 && status != 429
                    ? new Reply.Refused<>(status, problem.code(), problem.detail())
                    : new Reply.Unreachable<>("The server is busy or out of order (" + status + "). Nothing is lost.");
        } catch (MessageFault e) {
            return new Reply.Unreachable<>("The server sent something this app cannot read: " + e.getMessage() + ".");
        } catch (IOException e) {
            return new Reply.Unreachable<>("No connection to the server. What you answered is kept on this phone.");
        }
    }
}
