package app.betweencalls.api.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/** Renders pages from templates compiled into the server. Safe for use by many threads. */
@Singleton
public final class Pages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "app.betweencalls.api.pages");

    /**
     * Renders a page.
     *
     * @param template path of the template, for example {@code revision/today.jte}
     * @param frame what surrounds it
     * @param page the page's own model
     */
    public MutableHttpResponse<String> render(String template, Frame frame, Object page) {
        StringOutput output = new StringOutput(16_384);
        engine.render(template, Map.of("frame", frame, "page", page), output);
        return HttpResponse.ok(output.toString()).contentType(MediaType.TEXT_HTML_TYPE);
    }

    /** Sends the browser on with a GET, after a form was taken. */
    public static MutableHttpResponse<String> seeOther(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }
}
