package app.betweencalls.content.format;

import app.betweencalls.content.bank.Aside;
import app.betweencalls.content.bank.BankQuestion;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Writes what stands below the metadata of a question. */
final class BodyWriter {
    private static final Pattern HEADING_HINT_LESSON =
            Pattern.compile("(?:>>(?: .*)?|\\? .*|#{2,4} .*|<!--.*)", Pattern.DOTALL);
    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

    private final StringBuilder text;
    private final String categoryPrefix;

    /**
     * Begins to write.
     *
     * @param text receives the lines
     * @param heading the marks of the question's heading; categories take one more
     */
    BodyWriter(StringBuilder text, String heading) {
        this.text = text;
        this.categoryPrefix = heading + "# ";
    }

    /** Folds a text into one line. */
    static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Sets a backslash before every line that a reader would take for a mark.
     *
     * @param mark of the answers; {@link Mark#GAP} where there are none
     */
    static String escaped(String body, Mark mark) {
        StringJoiner lines = new StringJoiner("\n");
        for (String line : body.split("\n", -1)) {
            lines.add(isMark(line, mark) ? "\\" + line : line);
        }
        return lines.toString();
    }

    private static boolean isMark(String line, Mark own) {
        boolean strong = Mark.OPTION.fits(line) || Mark.ACCEPTED.fits(line);
        boolean weak = own != Mark.GAP && own != Mark.ITEM && own.fits(line);
        return strong
                || weak
                || HEADING_HINT_LESSON.matcher(line).matches()
                || !BodyReader.unescaped(line).equals(line);
    }

    void write(BankQuestion question) {
        Task task = question.task();
        String stem = question.variation().isPresent()
                ? question.stem()
                : question.stem().replace("{{", "\\{{");
        boolean cloze = task instanceof Task.Cloze;
        Mark mark = TaskType.words().getOrDefault(task.type(), TaskType.SINGLE).mark();
        if (!stem.isBlank()) {
            text.append(escaped(stem, mark)).append("\n\n");
        }
        if (cloze) {
            text.append(escaped(ClozeText.write((Task.Cloze) task), mark)).append('\n');
        } else {
            answers(question);
        }
        for (String hint : question.feedback().hints()) {
            text.append("? ").append(oneLine(hint)).append('\n');
        }
        if (!question.feedback().lesson().isEmpty()) {
            for (String line : question.feedback().lesson().split("\n", -1)) {
                text.append(line.isEmpty() ? ">>" : ">> " + line).append('\n');
            }
        }
    }

    private void answers(BankQuestion question) {
        Task task = question.task();
        if (task instanceof Task.Single single) {
            single.options().forEach(option -> option(option, option.id().equals(single.key()), ""));
        } else if (task instanceof Task.Multiple multiple) {
            multiple(multiple);
        } else if (task instanceof Task.Numeric numeric) {
            numeric(numeric, question);
        } else if (task instanceof Task.ShortText shortText) {
            shortText(shortText, question.notes().asides());
        } else if (task instanceof Task.Match match) {
            match(match);
        } else if (task instanceof Task.Order order) {
            int number = 1;
            for (Choice step : order.steps()) {
                choice(number++ + ". ", step, "");
            }
        } else if (task instanceof Task.Categorise categorise) {
            categorise(categorise);
        } else if (task instanceof Task.Open open) {
            open.modelPoints().forEach(point -> choice("+ ", point, ""));
        }
    }

    private void option(Choice option, boolean right, String end) {
        choice(
                right ? "- [x] " : "- [ ] ",
                new Choice(
                        option.id(),
                        Share.escaped(oneLine(option.text())),
                        option.feedback(),
                        option.rationale(),
                        option.misconception()),
                end);
    }

    private void multiple(Task.Multiple multiple) {
        double even = 1.0 / multiple.key().size();
        boolean weighted = multiple.key().values().stream().anyMatch(share -> share != even);
        for (Choice option : multiple.options()) {
            Double share = multiple.key().get(option.id());
            option(option, share != null, share == null || !weighted ? "" : Share.text(share));
        }
    }

    private void numeric(Task.Numeric numeric, BankQuestion question) {
        List<String> written = question.notes().numbers();
        for (int i = 0; i < numeric.accepted().size(); i++) {
            NumberLine line = numeric.accepted().get(i);
            String number = i < written.size() ? written.get(i) : NumberText.of(line);
            String feedback = question.variation().isPresent()
                    ? question.variation().get().answers().get(i).feedback()
                    : line.feedback();
            String unit = i == 0 ? unit(numeric.units()) : "";
            text.append("= ")
                    .append(number)
                    .append(unit)
                    .append(Share.text(line.share()))
                    .append('\n');
            asides(feedback, aside(question.notes().asides(), i));
        }
    }

    private static String unit(Map<String, Double> units) {
        if (units.isEmpty()) {
            return "";
        }
        StringJoiner names = new StringJoiner(" | ", " [", "]");
        units.forEach((name, factor) -> names.add(
                factor == 1.0 ? name : name + " = " + NumberText.of(new NumberLine(factor, factor, factor, 0, 1, ""))));
        return names.toString();
    }

    private static Aside aside(List<Aside> asides, int index) {
        return index < asides.size() ? asides.get(index) : Aside.NONE;
    }

    private void shortText(Task.ShortText shortText, List<Aside> asides) {
        for (int i = 0; i < shortText.accepted().size(); i++) {
            TextLine line = shortText.accepted().get(i);
            boolean slash = line.pattern().matches("\\\\*/.*");
            String pattern = line.regex()
                    ? "/" + line.pattern() + "/"
                    : (slash ? "\\" : "") + Share.escaped(oneLine(line.pattern()));
            text.append("= ").append(pattern).append(Share.text(line.share())).append('\n');
            asides(line.feedback(), aside(asides, i));
        }
    }

    private void match(Task.Match match) {
        for (Choice left : match.lefts()) {
            String right = match.key().getOrDefault(left.id(), "");
            String side = left.text().replace("->", "\\->");
            choice(
                    "- ",
                    new Choice(left.id(), side, left.feedback(), left.rationale(), left.misconception()),
                    " -> " + oneLine(right).replace("->", "\\->"));
        }
        for (String distractor : match.distractors()) {
            text.append("- (distractor) -> ")
                    .append(oneLine(distractor).replace("->", "\\->"))
                    .append('\n');
        }
    }

    private void categorise(Task.Categorise categorise) {
        for (String category : categorise.categories()) {
            text.append(categoryPrefix).append(oneLine(category)).append('\n');
            for (Choice item : categorise.items()) {
                if (category.equals(categorise.key().get(item.id()))) {
                    choice("- ", item, "");
                }
            }
        }
    }

    private void choice(String mark, Choice choice, String end) {
        text.append(mark)
                .append('(')
                .append(choice.id())
                .append(") ")
                .append(oneLine(choice.text()))
                .append(end)
                .append('\n');
        asides(choice.feedback(), new Aside(choice.rationale(), choice.misconception()));
    }

    private void asides(String feedback, Aside aside) {
        if (!feedback.isEmpty()) {
            lines("  >", feedback);
        }
        aside.rationale().ifPresent(rationale -> lines("  ~", rationale));
        Optional<String> misconception = aside.misconception();
        misconception.ifPresent(tag -> text.append("  ! ").append(oneLine(tag)).append('\n'));
    }

    private void lines(String mark, String block) {
        for (String line : block.split("\n", -1)) {
            text.append(mark).append(line.isEmpty() ? "" : " " + line).append('\n');
        }
    }
}
