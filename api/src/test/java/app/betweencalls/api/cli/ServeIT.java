package app.betweencalls.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.database.JdbcSettings;
import app.betweencalls.api.database.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} as a process of its own, as people and their service managers run it. */
@Timeout(240)
class ServeIT {
    private static final String ADDRESS = "Between Calls is at ";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatATestLeft() throws InterruptedException {
        for (Process process : started) {
            process.toHandle().destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void servesUntilItIsToldToEndAndTakesItsDatabaseAlong() throws Exception {
        Path data = folder.resolve("a data folder");
        Process serve = serve(Map.of(), "--port", "0", "--data", data.toString());
        BufferedReader said = serve.inputReader(StandardCharsets.UTF_8);
        URI address = address(said);

        assertThat(said.readLine()).isEqualTo("Its data is in " + data);
        assertThat(status(HttpClient.newHttpClient(), address.resolve("/sign-in")))
                .isEqualTo(200);
        long database = Long.parseLong(Files.readString(data.resolve("database/server.pid")));
        assertThat(ProcessHandle.of(database)).isPresent();

        serve.toHandle().destroy();

        assertThat(serve.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.of(database).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(data.resolve("database/server.pid")).doesNotExist();
    }

    @Test
    void refusesAPortInUseAndMakesNothing() throws Exception {
        Path data = folder.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process serve =
                    serve(Map.of(), "--port", Integer.toString(taken.getLocalPort()), "--data", data.toString());

            assertThat(refusal(serve)).startsWith("Port " + taken.getLocalPort() + " cannot be used");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void refusesADatabaseOfANewerVersionAndChangesNothing() throws Exception {
        JdbcSettings settings = TestDatabase.freshSchema();
        TestDatabase.execute(
                settings,
                "CREATE TABLE flyway_schema_history"
                        + " (installed_rank INT PRIMARY KEY, version VARCHAR(50), success BOOLEAN)");
        TestDatabase.execute(settings, "INSERT INTO flyway_schema_history VALUES (1, '9999', TRUE)");

        Process serve = serve(password(settings), "--port", "0", "--database", address(settings));

        assertThat(refusal(serve)).contains("newer version of Between Calls (tables 9999");
        assertThat(TestDatabase.column(settings, "SHOW TABLES")).containsExactly("flyway_schema_history");
    }

    @Test
    void servesFromAnotherDatabaseWithoutADemonstration() throws Exception {
        JdbcSettings settings = TestDatabase.freshSchema();

        Process serve = serve(password(settings), "--port", "0", "--database", address(settings));
        BufferedReader said = serve.inputReader(StandardCharsets.UTF_8);
        URI address = address(said);

        assertThat(said.readLine()).isEqualTo("Its database is " + settings.shown());
        assertThat(said.readLine()).isEmpty();
        assertThat(said.readLine()).isEqualTo("Ctrl-C stops it.");
        assertThat(status(HttpClient.newHttpClient(), address.resolve("/sign-in")))
                .isEqualTo(200);
        assertThat(TestDatabase.column(settings, "SELECT COUNT(*) FROM centre")).containsExactly("0");
    }

    @Test
    void servesHttpsWithAGivenCertificate() throws Exception {
        KeyStore keys = selfSigned();
        Path chain = pem("CERTIFICATE", keys.getCertificate("serve").getEncoded());
        Path key = pem(
                "PRIVATE KEY", keys.getKey("serve", "changeit".toCharArray()).getEncoded());
        JdbcSettings settings = TestDatabase.freshSchema();

        Process serve = serve(
                password(settings),
                "--port",
                "0",
                "--database",
                address(settings),
                "--tls-cert",
                chain.toString(),
                "--tls-key",
                key.toString());
        URI address = address(serve.inputReader(StandardCharsets.UTF_8));

        assertThat(address.getScheme()).isEqualTo("https");
        assertThat(status(trusting(chain), address.resolve("/sign-in"))).isEqualTo(200);
    }

    private Process serve(Map<String, String> environment, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Cli.class.getName(),
                "serve"));
        command.addAll(List.of(flags));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve("errors").toFile());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private URI address(BufferedReader said) throws IOException {
        String line = said.readLine();
        assertThat(line).as(Files.readString(folder.resolve("errors"))).startsWith(ADDRESS);
        return URI.create(line.substring(ADDRESS.length()));
    }

    private String refusal(Process serve) throws Exception {
        assertThat(serve.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(serve.exitValue()).isEqualTo(1);
        assertThat(serve.inputReader(StandardCharsets.UTF_8).readLine()).isNull();
        List<String> lines = Files.readAllLines(folder.resolve("errors"));
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static Map<String, String> password(JdbcSettings settings) {
        return Map.of("BETWEENCALLS_DB_PASSWORD", settings.password());
    }

    private static String address(JdbcSettings settings) {
        return settings.shown() + "?sslMode=DISABLED&user=" + settings.userName();
    }

    private static int status(HttpClient client, URI page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private KeyStore selfSigned() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "serve",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        return KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    }

    private Path pem(String kind, byte[] encoded) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return Files.writeString(
                folder.resolve(kind.replace(' ', '-') + ".pem"),
                "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private static HttpClient trusting(Path chain) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(chain)) {
            trusted.setCertificateEntry(
                    "serve", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
