package app.betweencalls.api.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: follows redirects, keeps its cookie, and finds its way by the forms of a page. */
public final class Visitor {
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI base;
    private String cookie = "";
    private Page page = new Page(0, "", "", Map.of());

    /** Opens a browser on a server. */
    public Visitor(URI base) {
        this.base = base;
    }

    /**
     * A page as it came.
     *
     * @param status HTTP status
     * @param path where the browser ended
     * @param body the page
     * @param headers of the answer, lower case
     */
    public record Page(int status, String path, String body, Map<String, List<String>> headers) {
        /** Returns the hidden fields. */
        public Map<String, String> hidden() {
            Matcher field = FIELD.matcher(body);
            return field.results()
                    .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (a, b) -> a));
        }

        /** Returns the values of the radio buttons or check boxes of a name. */
        public List<String> choices(String name) {
            return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                    .matcher(body)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toList());
        }

        /** Says whether the page is a question. */
        public boolean isQuestion() {
            return body.contains("/answer\"");
        }

        /** Says whether the page is feedback. */
        public boolean isFeedback() {
            return body.contains("/next\"");
        }
    }

    /** Returns the page on the screen. */
    public Page page() {
        return page;
    }

    /** Opens a path. */
    public Page get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Sends a form. */
    public Page post(String path, Map<String, String> form) {
        return send(formRequest(path, form));
    }

    private HttpRequest.Builder formRequest(String path, Map<String, String> form) {
        List<String> pairs = new ArrayList<>();
        form.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    /** Sends JSON with a bearer token. */
    public Page json(String path, String token, String body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Returns a browser with the same cookie on another server. */
    public Visitor movedTo(URI server) {
        Visitor moved = new Visitor(server);
        moved.cookie = cookie;
        return moved;
    }

    /** Sends a form and follows no redirect; says what the server answered, 303 where it took the form. */
    public int postOnly(String path, Map<String, String> form) {
        return exchange(formRequest(path, form)).statusCode();
    }

    /** Sends any request. */
    public Page send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        Optional<String> location = response.headers().firstValue("Location");
        if (response.statusCode() == 303 && location.isPresent()) {
            return get(location.get());
        }
        page = new Page(
                response.statusCode(),
                response.uri().getPath(),
                response.body(),
                response.headers().map());
        return page;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        if (!cookie.isEmpty()) {
            request.setHeader("Cookie", cookie);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Answers the question on the screen with its first option, or with nothing where there are none. */
    public Page answerAnything(int certainty) {
        Map<String, String> form = new HashMap<>(page.hidden());
        form.put("certainty", Integer.toString(certainty));
        form.put("seconds", "12");
        page.choices("option").stream().findFirst().ifPresent(option -> form.put("option", option));
        return post(page.path() + "/answer", form);
    }

    /** Goes on from the feedback on the screen. */
    public Page next() {
        Map<String, String> form = new HashMap<>(page.hidden());
        form.put("seconds", "8");
        return post(page.path() + "/next", form);
    }
}
