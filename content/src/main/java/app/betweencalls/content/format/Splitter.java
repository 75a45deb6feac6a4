package app.betweencalls.content.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Splits lines at headings that stand outside comments, and takes comments out of a part. */
final class Splitter {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private final List<Part> parts = new ArrayList<>();
    private final List<Line> unclosed = new ArrayList<>();

    /**
     * A heading with what stands below it.
     *
     * @param heading empty for what stands before the first heading
     * @param lines with comments
     */
    record Part(Optional<Line> heading, List<Line> lines) {}

    /**
     * Lines without their comments.
     *
     * @param lines the lines that are no comment
     * @param remarks the comments, each with its marks
     */
    record Bare(List<Line> lines, List<String> remarks) {}

    /**
     * Splits.
     *
     * @param heading what a heading begins with
     */
    Splitter(List<Line> lines, String heading) {
        Part part = new Part(Optional.empty(), new ArrayList<>());
        parts.add(part);
        int at = 0;
        while (at < lines.size()) {
            int end = commentEnd(lines, at);
            if (end > at) {
                part.lines().addAll(lines.subList(at, end));
                at = end;
                continue;
            }
            Line line = lines.get(at++);
            if (line.text().startsWith(OPEN)) {
                unclosed.add(line);
            } else if (line.text().startsWith(heading)) {
                part = new Part(Optional.of(line), new ArrayList<>());
                parts.add(part);
            } else {
                part.lines().add(line);
            }
        }
    }

    /** Returns the line after the comment that begins here; the same line if none begins, or it is never closed. */
    private static int commentEnd(List<Line> lines, int start) {
        if (!lines.get(start).text().startsWith(OPEN)) {
            return start;
        }
        for (int at = start; at < lines.size(); at++) {
            if (lines.get(at).text().endsWith(CLOSE)) {
                return at + 1;
            }
        }
        return start;
    }

    /** Returns what stands before the first heading. */
    Part before() {
        return parts.get(0);
    }

    /** Returns the headings with what stands below them. */
    List<Part> parts() {
        return parts.subList(1, parts.size());
    }

    /** Returns the lines that begin a comment which is never closed; they are left out. */
    List<Line> unclosed() {
        return unclosed;
    }

    /** Takes the comments out of a part. */
    static Bare bare(Part part) {
        List<Line> lines = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int at = 0; at < part.lines().size(); at++) {
            int end = taken.contains(at) ? at : commentEnd(part.lines(), at);
            if (end > at) {
                List<String> texts = new ArrayList<>();
                for (int i = at; i < end; i++) {
                    taken.add(i);
                    texts.add(part.lines().get(i).text());
                }
                remarks.add(String.join("\n", texts));
            } else if (!taken.contains(at)) {
                lines.add(part.lines().get(at));
            }
        }
        return new Bare(lines, remarks);
    }
}
