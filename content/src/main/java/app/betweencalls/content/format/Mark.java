package app.betweencalls.content.format;

import java.util.List;
import java.util.regex.Pattern;

/** How the answers of a type are written, in the order in which an untyped question is tried against them. */
enum Mark {
    /** {@code - [x] text}. */
    OPTION("[-*] \\[[ xX]](?: .*)?", true, "- [x] (a) text"),
    /** {@code = text}. */
    ACCEPTED("=(?: .*)?", true, "= text"),
    /** A category heading; its items are {@code - text}. */
    ITEM("", false, "### Category, then - (a) text"),
    /** <code>{{text}}</code> within the body. */
    GAP("", false, "{{text}} within the body"),
    /** {@code - left -> right}. */
    PAIR("[-*] .*(?<!\\\\)->.*", false, "- (a) left -> right"),
    /** {@code 1. text}. */
    STEP("\\d{1,2}\\. .*", false, "1. (a) text"),
    /** {@code + text}. */
    MODEL("\\+ .*", false, "+ (a) text");

    private static final Pattern BULLET = Pattern.compile("[-*] .*");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");

    private final Pattern shape;
    private final boolean strong;
    private final String example;

    Mark(String shape, boolean strong, String example) {
        this.shape = Pattern.compile(shape);
        this.strong = strong;
        this.example = example;
    }

    /** Says whether a line with this mark is an answer whatever the type; a weak mark is text in other types. */
    boolean isStrong() {
        return strong;
    }

    String example() {
        return example;
    }

    /** Says whether a line, which does not begin with a space, is an answer of this kind. */
    boolean fits(String line) {
        return this == ITEM
                ? BULLET.matcher(line).matches()
                : shape.matcher(line).matches();
    }

    /** Says whether a line shows this mark beyond doubt: an arrow within a code span makes no pair. */
    private boolean shows(String line) {
        return fits(this == PAIR ? CODE_SPAN.matcher(line).replaceAll("") : line);
    }

    /**
     * Says which mark the lines of an untyped question use.
     *
     * @param lines below the metadata
     * @param category what a category heading begins with
     * @return the first mark that is found, or {@link #OPTION} where none is
     */
    static Mark of(List<Line> lines, String category) {
        for (Mark mark : values()) {
            for (Line line : lines) {
                boolean found = switch (mark) {
                    case ITEM -> line.text().startsWith(category);
                    case GAP -> ClozeText.hasGap(line.text()) && !isAside(line.text());
                    default -> mark.shows(line.text());
                };
                if (found) {
                    return mark;
                }
            }
        }
        return OPTION;
    }

    private static boolean isAside(String text) {
        return text.startsWith(" ") || text.startsWith(">>") || text.startsWith("? ");
    }
}
