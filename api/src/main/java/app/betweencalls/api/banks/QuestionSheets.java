package app.betweencalls.api.banks;

import app.betweencalls.api.banks.QuestionSheet.Part;
import app.betweencalls.api.banks.QuestionSheet.Particular;
import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Provenance;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.Stimulus;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import app.betweencalls.engine.question.Variants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a question into what staff read: text, key, feedback and particulars. */
final class QuestionSheets {
    private static final long EXAMPLE = 1;

    private QuestionSheets() {}

    static QuestionSheet of(String bank, Question question) {
        Question shown = Variants.of(question, EXAMPLE);
        return new QuestionSheet(
                bank,
                question.id().value(),
                question.title(),
                question.stimulus().map(Stimulus::text).orElse(""),
                shown.stem(),
                parts(shown.task()),
                shown.feedback().lesson(),
                particulars(question));
    }

    private static List<Part> parts(Task task) {
        if (task instanceof Task.Single single) {
            return single.options().stream()
                    .map(option -> part(option.id(), option.id().equals(single.key()), option, ""))
                    .collect(Collectors.toList());
        } else if (task instanceof Task.Multiple multiple) {
            return multiple.options().stream()
                    .map(option -> part(option.id(), multiple.key().containsKey(option.id()), option, ""))
                    .collect(Collectors.toList());
        } else if (task instanceof Task.Numeric numeric) {
            return numeric.accepted().stream().map(QuestionSheets::part).collect(Collectors.toList());
        } else if (task instanceof Task.ShortText text) {
            return text.accepted().stream().map(QuestionSheets::part).collect(Collectors.toList());
        } else if (task instanceof Task.Cloze cloze) {
            return gaps(cloze);
        } else if (task instanceof Task.Match match) {
            return match.lefts().stream()
                    .map(left -> part(left.id(), true, left, " → " + match.key().get(left.id())))
                    .collect(Collectors.toList());
        } else if (task instanceof Task.Order order) {
            return order.steps().stream()
                    .map(step -> part(step.id(), true, step, ""))
                    .collect(Collectors.toList());
        } else if (task instanceof Task.Categorise sorted) {
            return sorted.items().stream()
                    .map(item ->
                            part(item.id(), true, item, " → " + sorted.key().get(item.id())))
                    .collect(Collectors.toList());
        }
        return ((Task.Open) task)
                .modelPoints().stream()
                        .map(point -> part("model", true, point, ""))
                        .collect(Collectors.toList());
    }

    private static Part part(String mark, boolean right, Choice choice, String place) {
        String note = Stream.of(
                        choice.rationale().map(why -> "For staff: " + why + "."),
                        choice.misconception().map(belief -> "Misconception " + belief + "."))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return new Part(mark, right, choice.text() + place, choice.feedback(), note);
    }

    private static Part part(NumberLine line) {
        String value = BigDecimal.valueOf(line.value()).stripTrailingZeros().toPlainString();
        String range = String.format(Locale.UK, "accepts %s to %s", line.low(), line.high());
        return new Part(percent(line.share()), line.share() == 1, value, line.feedback(), range);
    }

    private static Part part(TextLine line) {
        String note = line.regex() ? "Regular expression." : "";
        return new Part(percent(line.share()), line.share() == 1, line.pattern(), line.feedback(), note);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static List<Part> gaps(Task.Cloze cloze) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < cloze.gaps().size(); i++) {
            Gap gap = cloze.gaps().get(i);
            String text;
            if (gap instanceof Gap.Words words) {
                text = words.accepted().stream().map(TextLine::pattern).collect(Collectors.joining(" or "));
            } else if (gap instanceof Gap.Figure figure) {
                text = String.valueOf(figure.accepted().value());
            } else {
                Gap.Pick pick = (Gap.Pick) gap;
                text = pick.key() + " (of: " + String.join(", ", pick.options()) + ")";
            }
            parts.add(new Part("gap " + (i + 1), true, cloze.segments().get(i) + " [" + text + "]", "", ""));
        }
        return parts;
    }

    private static List<Particular> particulars(Question question) {
        Provenance provenance = question.provenance();
        List<Particular> particulars = new ArrayList<>();
        particulars.add(new Particular("Id and version", question.id() + ", " + question.version()));
        particulars.add(new Particular("Type", question.task().type()));
        particulars.add(
                new Particular("Criterion", question.mapping().criterion().value()));
        particulars.add(new Particular(
                "Points",
                question.mapping().points().stream().map(PointId::value).collect(Collectors.joining(", "))));
        particulars.add(
                new Particular("Facts", String.join(", ", question.mapping().facts())));
        particulars.add(
                new Particular("Level", Integer.toString(question.mapping().level())));
        particulars.add(new Particular("Thinking", question.mapping().thinking().word()));
        particulars.add(new Particular(
                "Expected share right", percent(question.mapping().difficulty())));
        particulars.add(new Particular("Pool", question.pool().word()));
        particulars.add(new Particular("State", question.state().word()));
        particulars.add(new Particular("Evidence", provenance.evidence().name()));
        particulars.add(new Particular("Source", provenance.source()));
        provenance.jurisdiction().ifPresent(place -> particulars.add(new Particular("Jurisdiction", place)));
        particulars.add(new Particular("Facts as of", provenance.asOf().toString()));
        provenance.reviewBy().ifPresent(date -> particulars.add(new Particular("Review by", date.toString())));
        provenance.validFrom().ifPresent(date -> particulars.add(new Particular("Valid from", date.toString())));
        provenance.validTo().ifPresent(date -> particulars.add(new Particular("Valid to", date.toString())));
        question.variation()
                .ifPresent(variation -> particulars.add(new Particular("Variants", "figures vary; one is shown")));
        return particulars;
    }
}
