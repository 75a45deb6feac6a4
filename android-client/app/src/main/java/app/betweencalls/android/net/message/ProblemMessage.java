package app.betweencalls.android.net.message;

import org.json.JSONObject;

/**
 * A refusal, as {@code application/problem+json}.
 *
 * @param code stable, for example {@code code.void}
 * @param detail a sentence for people
 */
public record ProblemMessage(String code, String detail) {
    /**
     * Reads a problem; anything that is none becomes one that names the status.
     *
     * @param status the HTTP status
     */
    public static ProblemMessage read(int status, String body) {
        try {
            JSONObject message = Json.parse(body);
            return new ProblemMessage(
                    Json.optionalText(message, "code").orElse("http." + status),
                    Json.optionalText(message, "detail").orElse("The server refused (" + status + ")."));
        } catch (MessageFault e) {
            return new ProblemMessage("http." + status, "The server refused (" + status + ").");
        }
    }
}
