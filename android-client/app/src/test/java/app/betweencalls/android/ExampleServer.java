package app.betweencalls.android;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that answers a path with a fixed reply and remembers what it was sent. */
public final class ExampleServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Canned> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private record Canned(int status, String body) {}

    /** A request as it came. */
    public record Asked(String method, String path, String authorization, String body) {}

    /** Starts on a free port. */
    public ExampleServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns the address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers a path with a status and a body from now on. */
    public void reply(String path, int status, String body) {
        replies.put(path, new Canned(status, body));
    }

    /** Returns what was asked, in order. */
    public List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            asked.add(new Asked(exchange.getRequestMethod(), path, authorization, body));
            Canned canned = replies.getOrDefault(path, new Canned(404, "{}"));
            if (canned.status() == 302) {
                exchange.getResponseHeaders().add("Location", canned.body());
            }
            byte[] bytes = canned.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(canned.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
