package app.betweencalls.api.cli;

import app.betweencalls.api.cli.Flags.Flag;
import app.betweencalls.api.database.JdbcSettings;
import app.betweencalls.api.database.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code serve} was asked to do.
 *
 * @param port where to listen; 0 for a free one
 * @param everyAddress whether to listen on all addresses, not the loopback one alone
 * @param dataFolder where everything is kept when the database is our own
 * @param database another database, instead of our own
 * @param demonstration whether a demonstration centre is wanted
 * @param certificate for HTTPS; empty for plain HTTP
 */
record ServeOptions(
        int port,
        boolean everyAddress,
        Path dataFolder,
        Optional<JdbcSettings> database,
        boolean demonstration,
        Optional<Certificate> certificate) {
    static final String PASSWORD_VARIABLE = "BETWEENCALLS_DB_PASSWORD";
    static final List<Flag> FLAGS = List.of(
            new Flag("--port", "PORT", "listen here (8080); 0 picks a free port"),
            new Flag("--lan", "", "listen on all addresses, and print a QR code for a phone on the same network"),
            new Flag("--data", "DIR", "keep everything here (.data in the checkout)"),
            new Flag(
                    "--database",
                    "JDBC_URL",
                    "use this MySQL or MariaDB, jdbc:mysql://host/schema?user=name; password in " + PASSWORD_VARIABLE),
            new Flag("--demo", "", "make a demonstration centre in that database too"),
            new Flag("--no-demo", "", "make no demonstration centre"),
            new Flag("--tls-cert", "FILE", "serve HTTPS with this certificate chain (PEM)"),
            new Flag("--tls-key", "FILE", "and this private key (PEM)"),
            new Flag("--help", "", "say this"));
    private static final int HIGHEST_PORT = 65_535;

    /**
     * A certificate and its key.
     *
     * @param chain the certificate and those above it, as PEM
     * @param key its private key, as PEM
     */
    record Certificate(Path chain, Path key) {}

    /**
     * Reads a line.
     *
     * @param environment where the database's password is
     * @param home the folder the default data folder lies in
     * @throws Flags.Misunderstood if the line makes no sense
     * @throws StartRefused if a file it names cannot be read, or the database's address cannot be used
     */
    static ServeOptions parse(List<String> words, Map<String, String> environment, Path home) {
        Flags flags = Flags.parse(words, FLAGS);
        Flags.require(!(flags.has("--demo") && flags.has("--no-demo")), "Give --demo or --no-demo, not both.");
        Flags.require(
                !(flags.has("--data") && flags.has("--database")),
                "Give --data or --database, not both: --data is the folder of the product's own database.");
        Flags.require(flags.has("--tls-cert") == flags.has("--tls-key"), "--tls-cert and --tls-key belong together.");
        Optional<JdbcSettings> database = flags.value("--database")
                .map(address -> JdbcSettings.parse(address, environment.getOrDefault(PASSWORD_VARIABLE, "")));
        return new ServeOptions(
                port(flags.value("--port").orElse("8080")),
                flags.has("--lan"),
                flags.value("--data").map(Path::of).orElse(home.resolve(".data")),
                database,
                database.isPresent() ? flags.has("--demo") : !flags.has("--no-demo"),
                certificate(flags));
    }

    private static int port(String said) {
        Flags.require(
                said.matches("\\d{1,5}") && Integer.parseInt(said) <= HIGHEST_PORT,
                "--port takes a number from 0 to " + HIGHEST_PORT + ", not '" + said + "'.");
        return Integer.parseInt(said);
    }

    private static Optional<Certificate> certificate(Flags flags) {
        return flags.value("--tls-cert")
                .map(chain -> new Certificate(
                        readable(chain), readable(flags.value("--tls-key").orElseThrow())));
    }

    private static Path readable(String name) {
        Path file = Path.of(name).toAbsolutePath();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new StartRefused("The file " + file + " cannot be read.");
        }
        return file;
    }
}
