package app.betweencalls.content.format;

import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The body of a cloze question: text with gaps in double braces, read and written. */
final class ClozeText {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private ClozeText() {}

    /** Says whether a text holds the beginning of a gap. */
    static boolean hasGap(String text) {
        return gapAt(text, 0) >= 0;
    }

    /** Returns where the next gap begins; -1 if there is none. A backslash before it makes it plain. */
    private static int gapAt(String text, int from) {
        int at = text.indexOf(OPEN, from);
        while (at > 0 && text.charAt(at - 1) == '\\') {
            at = text.indexOf(OPEN, at + 2);
        }
        return at;
    }

    /**
     * Reads a text with gaps.
     *
     * @return empty, with findings, if a gap cannot be read
     */
    static Optional<Task.Cloze> read(String text, Line line, Report report) {
        List<String> segments = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        int from = 0;
        for (int at = gapAt(text, 0); at >= 0; at = gapAt(text, from)) {
            int end = text.indexOf(CLOSE, at + 2);
            if (end < 0) {
                report.error("R12", line, "the gap '" + start(text, at) + "' is not closed", "End it with }}.");
                return Optional.empty();
            }
            Optional<Gap> gap = gap(text.substring(at + 2, end).strip(), line, report);
            if (gap.isEmpty()) {
                return Optional.empty();
            }
            segments.add(plain(text.substring(from, at)));
            gaps.add(gap.get());
            from = end + 2;
        }
        segments.add(plain(text.substring(from)));
        if (gaps.isEmpty()) {
            report.error("E03", line, "a cloze question without a gap", "Write {{accepted answer}} in the text.");
            return Optional.empty();
        }
        return Optional.of(new Task.Cloze(segments, gaps));
    }

    private static String start(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 20));
    }

    private static String plain(String segment) {
        return segment.replace("\\{{", "{{");
    }

    private static Optional<Gap> gap(String inside, Line line, Report report) {
        if (inside.startsWith("=")) {
            return NumberText.read(inside.substring(1).strip(), line, report)
                    .map(number -> new Gap.Figure(number.line(1, "")));
        }
        List<String> alternatives = split(inside);
        if (alternatives.stream().anyMatch(String::isBlank)) {
            report.error(
                    "E03",
                    line,
                    "the gap {{" + inside + "}} holds an empty answer",
                    "Write an answer or drop the bar.");
            return Optional.empty();
        }
        long stars = alternatives.stream().filter(ClozeText::isStarred).count();
        return stars == 0 ? Optional.of(words(alternatives)) : pick(alternatives, stars, line, report);
    }

    private static List<String> split(String inside) {
        List<String> parts = new ArrayList<>();
        for (String part : inside.split("(?<!\\\\)\\|", -1)) {
            parts.add(part.strip().replace("\\|", "|"));
        }
        return parts;
    }

    private static boolean isStarred(String alternative) {
        return alternative.endsWith("*") && !alternative.endsWith("\\*") && alternative.length() > 1;
    }

    private static Gap words(List<String> alternatives) {
        return new Gap.Words(alternatives.stream()
                .map(text -> new TextLine(unstarred(text), false, 1, ""))
                .toList());
    }

    private static String unstarred(String text) {
        String plain = text.endsWith("\\*") ? text.substring(0, text.length() - 2) + "*" : text;
        return plain.startsWith("\\=") ? plain.substring(1) : plain;
    }

    private static Optional<Gap> pick(List<String> alternatives, long stars, Line line, Report report) {
        List<String> options = new ArrayList<>();
        String key = "";
        for (String alternative : alternatives) {
            boolean starred = isStarred(alternative);
            String option = unstarred(
                    starred ? alternative.substring(0, alternative.length() - 1).strip() : alternative);
            key = starred ? option : key;
            options.add(option);
        }
        if (stars > 1 || options.size() < 2) {
            report.error(
                    "E01", line, "a choice gap needs one starred answer and others beside it", "Star the right one.");
            return Optional.empty();
        }
        if (options.stream().distinct().count() < options.size()) {
            report.error("E02", line, "a choice gap offers the same answer twice: " + options, "Change one of them.");
            return Optional.empty();
        }
        return Optional.of(new Gap.Pick(options, key));
    }

    /** Writes a text with gaps. */
    static String write(Task.Cloze cloze) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cloze.gaps().size(); i++) {
            text.append(cloze.segments().get(i).replace("{{", "\\{{"));
            text.append(OPEN).append(write(cloze.gaps().get(i))).append(CLOSE);
        }
        text.append(cloze.segments().get(cloze.gaps().size()).replace("{{", "\\{{"));
        return text.toString();
    }

    private static String write(Gap gap) {
        if (gap instanceof Gap.Words words) {
            return words.accepted().stream()
                    .map(TextLine::pattern)
                    .map(ClozeText::escaped)
                    .collect(Collectors.joining(" | "));
        }
        if (gap instanceof Gap.Pick pick) {
            return pick.options().stream()
                    .map(option -> option.equals(pick.key()) ? escaped(option) + "*" : escaped(option))
                    .collect(Collectors.joining(" | "));
        }
        NumberLine accepted = ((Gap.Figure) gap).accepted();
        return "= " + NumberText.of(accepted);
    }

    private static String escaped(String text) {
        String barred = bar(text).replaceFirst("^=", "\\\\=");
        return barred.endsWith("*") ? barred.substring(0, barred.length() - 1) + "\\*" : barred;
    }

    private static String bar(String text) {
        return text.replace("|", "\\|");
    }
}
