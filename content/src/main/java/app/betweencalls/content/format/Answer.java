package app.betweencalls.content.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer line as it is being read, with the marks that stand under it. Not thread-safe. */
final class Answer {
    private final Line line;
    private final String category;
    private final List<String> feedback = new ArrayList<>();
    private final List<String> rationale = new ArrayList<>();
    private final List<String> misconception = new ArrayList<>();
    private String text;

    Answer(Line line, String text, String category) {
        this.line = line;
        this.text = text;
        this.category = category;
    }

    Line line() {
        return line;
    }

    String text() {
        return text;
    }

    /** Returns the category it stands under; empty outside categories. */
    String category() {
        return category;
    }

    void continueText(String more) {
        text = text.isEmpty() ? more : text + " " + more;
    }

    /** Returns the lines that a mark collects. */
    List<String> under(char mark) {
        return switch (mark) {
            case '>' -> feedback;
            case '~' -> rationale;
            default -> misconception;
        };
    }

    String feedback() {
        return String.join("\n", feedback);
    }

    Optional<String> rationale() {
        return rationale.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", rationale));
    }

    Optional<String> misconception() {
        return misconception.isEmpty() ? Optional.empty() : Optional.of(misconception.get(0));
    }
}
