package app.betweencalls.android;

import app.betweencalls.android.net.message.SessionMessages;
import app.betweencalls.android.screen.Pick;
import app.betweencalls.android.screen.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The messages of the API by example, the same files that the server's tests read. */
public final class Examples {
    private Examples() {}

    /** Returns the text of an example, for example {@code pair-response.json}. */
    public static String text(String name) {
        Path file = Path.of(System.getProperty("project.root"), "api", "docs", "examples", name);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("no example " + file, e);
        }
    }

    /** Returns the example session that has a question of every type. */
    public static Session everyType() {
        return SessionMessages.reply(text("session-response-types.json"));
    }

    /** Returns the pick of a type from {@link #everyType}. */
    public static Pick pick(String type) {
        return everyType().picks().stream()
                .filter(pick -> pick.taskType().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
