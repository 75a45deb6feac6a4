package app.betweencalls.api.cli;

import app.betweencalls.api.cli.SignInSource.SignInLink;
import app.betweencalls.api.database.EmbeddedDatabase;
import app.betweencalls.api.database.JdbcSettings;
import app.betweencalls.api.database.SchemaVersion;
import app.betweencalls.api.database.StartRefused;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code betweencalls serve}: database, then server, until the process is asked to end; then both in reverse. */
final class Serve {
    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);
    private static final int REFUSED = 1;
    private static final int MISUNDERSTOOD = 2;

    private final ServeOptions options;
    private final PrintStream out;
    /** What is running, last started first; guarded by itself. */
    private final Deque<Running> running = new ArrayDeque<>();

    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean stopping;

    private Serve(ServeOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Something that was started and must be stopped. */
    private interface Running {
        void stop();
    }

    /** Serves until the process is ended, or says in one line why not. */
    static int run(List<String> words, InputStream in, PrintStream out, PrintStream err) {
        if (Flags.askForHelp(words)) {
            help(out);
            return 0;
        }
        try {
            Path home = Path.of(System.getProperty("betweencalls.home", ""));
            new Serve(ServeOptions.parse(words, System.getenv(), home), out).serve();
            return 0;
        } catch (Flags.Misunderstood misunderstood) {
            err.println(misunderstood.getMessage());
            return MISUNDERSTOOD;
        } catch (StartRefused refused) {
            err.println(refused.getMessage());
            return REFUSED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return REFUSED;
        }
    }

    private static void help(PrintStream out) {
        out.println("betweencalls serve [FLAGS]");
        out.println();
        out.println("Starts the server and, unless --database names another, its own database. Ctrl-C stops both.");
        out.println();
        Flags.describe(ServeOptions.FLAGS, out);
    }

    private void serve() throws InterruptedException {
        requireFreePort();
        Thread atEnd = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            start();
            if (Rehearsal.isOne()) {
                stop();
            }
            stopped.await();
        } catch (RuntimeException failed) {
            if (isStopping()) {
                // Ctrl-C while starting: what failed did so because its database was taken away.
                LOG.debug("Ended while starting", failed);
                stopped.await();
                return;
            }
            stop();
            throw failed instanceof StartRefused ? failed : refusal(failed);
        }
    }

    private void start() {
        boolean first = true;
        JdbcSettings settings;
        if (options.database().isPresent()) {
            settings = options.database().get();
        } else {
            EmbeddedDatabase database = EmbeddedDatabase.start(options.dataFolder());
            started(database::close);
            first = database.isFirstStart();
            settings = database.settings();
        }
        SchemaVersion.refuseNewer(settings);
        ApplicationContext context = ApplicationContext.builder()
                .properties(properties(settings))
                .deduceEnvironment(false)
                .banner(false)
                .build();
        started(context::close);
        context.start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        List<SignInLink> links = options.demonstration() ? signIns(context, first) : List.of();
        if (Rehearsal.isOne()) {
            Rehearsal.visit(server.getURI(), links);
        } else {
            new Announcement(options, server.getPort()).print(links, out);
            Rehearsal.wanted().ifPresent(cache -> started(Rehearsal.start(cache)::stop));
        }
    }

    private static List<SignInLink> signIns(ApplicationContext context, boolean first) {
        return context.findBean(SignInSource.class)
                .map(source -> source.prepare(first))
                .orElse(List.of());
    }

    private Map<String, Object> properties(JdbcSettings settings) {
        Map<String, Object> properties = new HashMap<>(settings.asProperties());
        properties.put("micronaut.server.host", options.everyAddress() ? "0.0.0.0" : "127.0.0.1");
        // Micronaut's own word for a free port is -1.
        int port = options.port() == 0 ? -1 : options.port();
        properties.put("micronaut.server.port", port);
        options.certificate().ifPresent(certificate -> {
            properties.put(
                    "micronaut.certificate.file.serve.path", certificate.key().toString());
            properties.put(
                    "micronaut.certificate.file.serve.certificate-path",
                    certificate.chain().toString());
            properties.put("micronaut.certificate.file.serve.format", "PEM");
            properties.put("micronaut.server.ssl.enabled", true);
            properties.put("micronaut.server.ssl.key-name", "serve");
            properties.put("micronaut.server.ssl.port", port);
        });
        return properties;
    }

    /** Tries the port before anything is started or made, so that a refusal leaves everything as it was. */
    private void requireFreePort() {
        if (options.port() == 0) {
            return;
        }
        InetAddress address =
                options.everyAddress() ? new InetSocketAddress(0).getAddress() : InetAddress.getLoopbackAddress();
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, options.port()));
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port " + options.port() + " cannot be used (" + taken.getMessage()
                            + "): stop what uses it, or give another with --port; 0 picks a free one.",
                    taken);
        }
    }

    private static StartRefused refusal(RuntimeException failed) {
        LOG.error("The server did not start", failed);
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
        return new StartRefused("The server did not start: " + reason, failed);
    }

    private void started(Running thing) {
        synchronized (running) {
            if (!stopping) {
                running.push(thing);
                return;
            }
        }
        thing.stop();
        throw new StartRefused("Stopped while starting.");
    }

    private boolean isStopping() {
        synchronized (running) {
            return stopping;
        }
    }

    /** Stops what was started, last first. Runs once, whoever asks. */
    private synchronized void stop() {
        List<Running> things;
        synchronized (running) {
            stopping = true;
            things = List.copyOf(running);
            running.clear();
        }
        things.forEach(Running::stop);
        stopped.countDown();
    }
}
