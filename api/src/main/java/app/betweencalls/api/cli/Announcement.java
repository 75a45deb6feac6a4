package app.betweencalls.api.cli;

import app.betweencalls.api.cli.SignInSource.SignInLink;
import app.betweencalls.api.database.JdbcSettings;
import java.io.PrintStream;
import java.util.List;

/** What {@code serve} says once it serves: where it is, where its data is, and how to come in. */
final class Announcement {
    private final ServeOptions options;
    private final String home;
    private final List<String> network;

    /**
     * Prepares what to say.
     *
     * @param port where the server listens
     */
    Announcement(ServeOptions options, int port) {
        this(options, port, options.everyAddress() ? Addresses.ofThisMachine() : List.of());
    }

    Announcement(ServeOptions options, int port, List<String> addresses) {
        this.options = options;
        String scheme = options.certificate().isPresent() ? "https" : "http";
        this.home = scheme + "://127.0.0.1:" + port;
        this.network = addresses.stream()
                .map(address -> scheme + "://" + address + ":" + port)
                .toList();
    }

    void print(List<SignInLink> links, PrintStream out) {
        out.println("Between Calls is at " + home + "/");
        network.forEach(address -> out.println("On this network:    " + address + "/"));
        out.println(options.database()
                .map(JdbcSettings::shown)
                .map(shown -> "Its database is " + shown)
                .orElse("Its data is in "
                        + options.dataFolder().toAbsolutePath().normalize()));
        if (!links.isEmpty()) {
            out.println();
            out.println("Demonstration sign-ins (each link works once, within 24 hours):");
            String base = network.isEmpty() ? home : network.get(0);
            links.forEach(link -> out.printf("  %-20s %-22s %s%n", link.role(), link.name(), base + link.path()));
        }
        if (!network.isEmpty()) {
            out.println();
            out.println("For a phone on the same network:");
            QrText.lines(network.get(0) + "/").forEach(out::println);
        }
        out.println();
        out.println("Ctrl-C stops it.");
        out.flush();
    }
}
