package app.betweencalls.android;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real server, started by its own launcher on a data folder of its own; known by what it prints alone. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Between Calls is at (http://\\S+?)/?");
    private static final Pattern CANDIDATE =
            Pattern.compile("\\s*Candidate\\s+.*\\s(http://\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("id=\"pairing-code\"[^>]*>\\s*([^<\\s]+)");

    /** The launcher builds the server first where it is out of date. */
    private static final long START_SECONDS_AT_MOST = 600;

    private final Process process;
    private final String address;
    private final String candidateLink;

    /** Starts the server and waits until it says that it serves. */
    public ServerProcess(Path data) throws Exception {
        Path launcher = Path.of(System.getProperty("project.root"), "bin", "betweencalls");
        process = new ProcessBuilder(launcher.toString(), "serve", "--port", "0", "--data", data.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(() -> readUntilReady(lines));
        boolean serves = ready.completeOnTimeout(false, START_SECONDS_AT_MOST, TimeUnit.SECONDS)
                .get();
        if (!serves) {
            close();
            throw new IllegalStateException("the server did not start: " + lines);
        }
        address = first(lines, ADDRESS);
        candidateLink = first(lines, CANDIDATE);
    }

    private boolean readUntilReady(List<String> lines) {
        try {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith("Ctrl-C stops it")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String first(List<String> lines, Pattern pattern) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line like " + pattern + " in " + lines));
    }

    /** Returns the address, without a slash at the end. */
    public String address() {
        return address;
    }

    /** Signs a candidate in by the printed link, which works once. Returns the cookie. */
    public String signIn() throws IOException {
        Reply reply = send("POST", candidateLink, Map.of());
        if (reply.cookies().isEmpty()) {
            throw new IllegalStateException("signing in gave no cookie, but " + reply);
        }
        return reply.cookies().get(0).replaceFirst(";.*", "");
    }

    /** Returns a new pairing code, as the candidate reads it off the page. */
    public String pairingCode(String cookie) throws IOException {
        Reply reply = send("POST", address + "/me/pair", Map.of("Cookie", cookie));
        Matcher code = CODE.matcher(reply.body());
        if (!code.find()) {
            throw new IllegalStateException("no pairing code on the page: " + reply);
        }
        return code.group(1);
    }

    /** Returns what an address answers to a signed-in phone. */
    public String get(String path, String token) throws IOException {
        return send("GET", address + path, Map.of("Authorization", "Bearer " + token))
                .body();
    }

    private record Reply(int status, List<String> cookies, String body) {}

    private static Reply send(String method, String url, Map<String, String> headers) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(method);
        headers.forEach(connection::setRequestProperty);
        if (method.equals("POST")) {
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(new byte[0]);
            }
        }
        int status = connection.getResponseCode();
        List<String> cookies = connection.getHeaderFields().getOrDefault("Set-Cookie", List.of());
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(status, cookies, body);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
