package app.betweencalls.content.format;

import app.betweencalls.content.finding.Place;
import app.betweencalls.content.text.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of a question: its own, and below them those of its scenario and its file. An own key with an empty value
 * takes
 * the default away.
 */
final class Metadata {
    private static final Pattern SHAPE = Pattern.compile("([a-z][a-z-]{0,31}):(?: (.*))?");

    private final Map<MetadataKey, List<Value>> own = new LinkedHashMap<>();
    private final Map<String, String> defaults;
    private final Line heading;

    Metadata(Map<String, String> defaults, Line heading) {
        this.defaults = defaults;
        this.heading = heading;
    }

    /**
     * A value as written.
     *
     * @param text without spaces around it
     * @param line where it stands; the heading's for a value taken over
     * @param isOwn whether the question gives it itself
     */
    record Value(String text, Line line, boolean isOwn) {}

    /**
     * Takes the lines of metadata from the head of a list.
     *
     * @return how many lines were taken
     */
    int take(List<Line> lines, Report report) {
        int taken = 0;
        for (Line line : lines) {
            Matcher matcher = SHAPE.matcher(line.text());
            if (!matcher.matches()) {
                break;
            }
            taken++;
            String text = matcher.group(2) == null ? "" : matcher.group(2).strip();
            Optional<MetadataKey> key = MetadataKey.of(matcher.group(1));
            if (key.isEmpty()) {
                unknown(matcher.group(1), line, report);
            } else {
                put(key.get(), new Value(text, line, true), report);
            }
        }
        return taken;
    }

    private static void unknown(String word, Line line, Report report) {
        String fix = Comparison.nearest(word, MetadataKey.words())
                .map(near -> "Did you mean '" + near + "'? If this line is the stem, leave a blank line before it.")
                .orElse("If this line is the stem, leave a blank line before it; the keys are in bank-format.md.");
        report.error("R04", line, "there is no key '" + word + "'", fix);
    }

    private void put(MetadataKey key, Value value, Report report) {
        List<Value> values = own.computeIfAbsent(key, one -> new ArrayList<>());
        if (!values.isEmpty() && !key.isRepeatable()) {
            report.error(
                    "R05", value.line(), "the key '" + key.word() + "' stands twice", "Keep one of the two lines.");
            return;
        }
        values.add(value);
    }

    /** Returns the value in force: the question's own, or the one it takes over; empty where it is taken away. */
    Optional<Value> value(MetadataKey key) {
        List<Value> given = own.getOrDefault(key, List.of());
        if (!given.isEmpty()) {
            return Optional.of(given.get(0)).filter(value -> !value.text().isEmpty());
        }
        return Optional.ofNullable(defaults.get(key.word())).map(text -> new Value(text, heading, false));
    }

    /** Returns all own values of a key that may repeat. */
    List<Value> values(MetadataKey key) {
        return own.getOrDefault(key, List.of());
    }

    /** Returns where each own key stands, in written order. */
    Map<MetadataKey, Line> lines() {
        Map<MetadataKey, Line> lines = new LinkedHashMap<>();
        own.forEach((key, values) -> lines.put(key, values.get(0).line()));
        return lines;
    }

    Place place(Report report) {
        return report.at(heading);
    }
}
