package app.betweencalls.api.journey;

import app.betweencalls.api.cli.SignInSource;
import app.betweencalls.api.cli.SignInSource.SignInLink;
import app.betweencalls.api.database.JdbcSettings;
import app.betweencalls.api.database.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole server on a free port, over a fresh schema, with a demonstration centre and a clock that tests turn. */
public final class TestServer implements AutoCloseable {
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final TurnableClock clock = new TurnableClock();
    private final JdbcSettings database = TestDatabase.freshSchema();
    private final List<SignInLink> links;

    /** Starts it. */
    public TestServer() {
        Map<String, Object> properties = new HashMap<>(database.asProperties());
        properties.put("micronaut.server.port", -1);
        context = ApplicationContext.builder()
                .properties(properties)
                .deduceEnvironment(false)
                .banner(false)
                .singletons(clock)
                .build()
                .start();
        server = context.getBean(EmbeddedServer.class).start();
        links = context.getBean(SignInSource.class).prepare(true);
    }

    /** Returns where it listens. */
    public URI address() {
        return server.getURI();
    }

    /** Returns the clock that everything in it reads. */
    public TurnableClock clock() {
        return clock;
    }

    /** Returns the database behind it. */
    public JdbcSettings database() {
        return database;
    }

    /** Returns a bean. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns a fresh browser. */
    public Visitor visitor() {
        return new Visitor(address());
    }

    /** Returns a browser signed in as a demonstration person. */
    public Visitor signedIn(String name) {
        String path = linkOf(name);
        Visitor visitor = visitor();
        visitor.post(path, Map.of());
        return visitor;
    }

    /** Returns the path of a fresh one-time link of a demonstration person. */
    public String linkOf(String name) {
        return links.stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElseThrow()
                .path();
    }

    @Override
    public void close() {
        context.close();
    }
}
