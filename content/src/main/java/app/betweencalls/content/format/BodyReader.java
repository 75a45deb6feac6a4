package app.betweencalls.content.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sorts the lines below a question's metadata by mark. One reader reads one question. */
final class BodyReader {
    private static final Pattern ASIDE = Pattern.compile(" +([>~!])(?: (.*))?");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?=[-=?>#+<*\\\\]|\\d{1,2}\\. )(.*)");

    private final Mark mark;
    private final String categoryPrefix;
    private final Report report;

    private final List<String> stem = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final List<String> lesson = new ArrayList<>();
    private Optional<Line> stemLine = Optional.empty();
    private Optional<Line> lessonLine = Optional.empty();
    private Optional<Answer> open = Optional.empty();
    private char openMark = ' ';
    private boolean afterStem;

    BodyReader(Mark mark, String categoryPrefix, Report report) {
        this.mark = mark;
        this.categoryPrefix = categoryPrefix;
        this.report = report;
    }

    Body read(List<Line> lines) {
        for (Line line : lines) {
            if (line.isBlank()) {
                blank();
            } else if (line.text().startsWith(" ") && afterStem) {
                indented(line);
            } else {
                atLineStart(line);
            }
        }
        return new Body(
                String.join("\n", stem).strip(),
                stemLine,
                List.copyOf(answers),
                List.copyOf(categories),
                List.copyOf(hints),
                String.join("\n", lesson),
                lessonLine);
    }

    private void blank() {
        openMark = ' ';
        if (!afterStem) {
            stem.add("");
        }
    }

    private void indented(Line line) {
        Matcher aside = ASIDE.matcher(line.text());
        if (open.isEmpty()) {
            stray(line, "nothing stands above this indented line that it could belong to");
        } else if (aside.matches()) {
            openMark = aside.group(1).charAt(0);
            String text = aside.group(2) == null ? "" : aside.group(2).strip();
            List<String> under = open.get().under(openMark);
            if (openMark == '!' && !under.isEmpty()) {
                report.error("R08", line, "a second misconception under one answer", "Keep the likelier of the two.");
            }
            under.add(text);
        } else {
            continueLine(line);
        }
    }

    private void continueLine(Line line) {
        String text = line.text().strip();
        if (openMark == ' ') {
            stray(line, "this indented line carries no mark");
        } else if (openMark == '.') {
            open.ifPresent(answer -> answer.continueText(text));
        } else {
            open.ifPresent(answer -> {
                List<String> under = answer.under(openMark);
                under.set(under.size() - 1, (under.get(under.size() - 1) + " " + text).strip());
            });
        }
    }

    private void atLineStart(Line line) {
        String text = line.text();
        if (text.equals(">>") || text.startsWith(">> ")) {
            endStem();
            lessonLine = lessonLine.or(() -> Optional.of(line));
            lesson.add(text.length() > 3 ? text.substring(3) : "");
        } else if (text.startsWith("? ")) {
            endStem();
            hints.add(text.substring(2).strip());
        } else if (mark == Mark.ITEM && text.startsWith(categoryPrefix)) {
            endStem();
            categories.add(text.substring(categoryPrefix.length()).strip());
        } else if (text.startsWith("### ") || text.startsWith("#### ")) {
            stray(line, "a category heading stands in a question that is not of type categorise");
        } else if (isAnswer(line)) {
            answer(line);
        } else {
            plain(line);
        }
    }

    private boolean isAnswer(Line line) {
        if (mark == Mark.ITEM) {
            return !categories.isEmpty() && mark.fits(line.text());
        }
        return mark != Mark.GAP && mark.fits(line.text());
    }

    private void answer(Line line) {
        endStem();
        String category = categories.isEmpty() ? "" : categories.get(categories.size() - 1);
        Answer answer = new Answer(line, textOf(line.text()), category);
        answers.add(answer);
        open = Optional.of(answer);
        openMark = '.';
    }

    private String textOf(String line) {
        return switch (mark) {
            case STEP -> line;
            case ACCEPTED -> line.substring(1).strip();
            default -> line.substring(2).strip();
        };
    }

    private void plain(Line line) {
        Optional<Mark> foreign = foreignMark(line.text());
        if (foreign.isPresent()) {
            report.error(
                    "R07",
                    line,
                    "this answer does not belong to the type of the question",
                    "Mend 'type:', or write answers as '" + mark.example() + "'; plain text takes a backslash.");
        } else if (afterStem) {
            stray(line, "this text stands after the answers");
        } else {
            stemLine = stemLine.or(() -> Optional.of(line));
            stem.add(unescaped(line.text()));
        }
    }

    /** Takes the backslash off a line that a reader would otherwise take for a mark. */
    static String unescaped(String line) {
        Matcher escaped = ESCAPED.matcher(line);
        return escaped.matches() ? escaped.group(1) : line;
    }

    private Optional<Mark> foreignMark(String text) {
        for (Mark other : Mark.values()) {
            if (other != mark && other.isStrong() && other.fits(text)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private void endStem() {
        afterStem = true;
        open = Optional.empty();
        openMark = ' ';
    }

    private void stray(Line line, String what) {
        report.error(
                "R09", line, what, "Move it before the answers, or mark it: '>> ' lesson, '? ' hint, '  > ' feedback.");
    }
}
