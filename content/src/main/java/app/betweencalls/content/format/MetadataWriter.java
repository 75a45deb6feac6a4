package app.betweencalls.content.format;

import app.betweencalls.content.bank.BankQuestion;
import app.betweencalls.content.bank.Labels;
import app.betweencalls.content.bank.Origin;
import app.betweencalls.content.bank.Waiver;
import app.betweencalls.engine.framework.CognitiveLevel;
import app.betweencalls.engine.question.Feedback;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextMatching;
import app.betweencalls.engine.question.Variation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes the metadata of a question, without what it takes over. */
final class MetadataWriter {
    private MetadataWriter() {}

    /** Returns the lines in the order of the keys. */
    static List<String> lines(BankQuestion question, Map<String, String> defaults) {
        Map<MetadataKey, String> own = texts(question);
        Map<MetadataKey, String> inherited = inherited(question.task(), defaults);
        List<String> lines = new ArrayList<>();
        for (MetadataKey key : MetadataKey.values()) {
            String value = own.get(key);
            if (!Objects.equals(value, inherited.get(key))) {
                lines.add(key.word() + ":" + (value == null ? "" : " " + value));
            }
            if (key == MetadataKey.WHERE) {
                question.variation().ifPresent(variation -> addVariation(lines, variation));
            }
        }
        question.notes().waivers().forEach(waiver -> lines.add(waiver(waiver)));
        return lines;
    }

    private static String waiver(Waiver waiver) {
        String codes = "lint-allow: [" + String.join(", ", waiver.codes()) + "]";
        return waiver.reason().isBlank() ? codes : codes + " " + BodyWriter.oneLine(waiver.reason());
    }

    private static void addVariation(List<String> lines, Variation variation) {
        variation
                .ranges()
                .forEach((name, range) -> lines.add("vary: " + name + " = " + number(range.low()) + ".."
                        + number(range.high()) + " step " + number(range.step())));
        variation.derived().forEach((name, formula) -> lines.add("let: " + name + " = " + formula));
        variation.conditions().forEach(condition -> lines.add("where: " + condition));
    }

    private static String number(double value) {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }

    /** Returns what a question of this task would take over, in the form in which values are written. */
    private static Map<MetadataKey, String> inherited(Task task, Map<String, String> defaults) {
        Line nowhere = new Line(1, "");
        MetadataReader reader = new MetadataReader(new Metadata(defaults, nowhere), new Report("", ""));
        Map<MetadataKey, String> texts = new EnumMap<>(MetadataKey.class);
        reader.text(MetadataKey.TYPE).ifPresent(type -> texts.put(MetadataKey.TYPE, type));
        put(texts, reader.labels());
        put(texts, reader.origin());
        texts.put(MetadataKey.POOL, reader.pool().word());
        texts.put(MetadataKey.STATE, reader.state().word());
        reader.text(MetadataKey.SCOPE).ifPresent(scope -> texts.put(MetadataKey.SCOPE, scope));
        put(texts, MetadataKey.TAGS, reader.list(MetadataKey.TAGS));
        put(
                texts,
                MetadataKey.FEEDBACK_CORRECT,
                reader.text(MetadataKey.FEEDBACK_CORRECT).orElse(""));
        put(
                texts,
                MetadataKey.FEEDBACK_PARTIAL,
                reader.text(MetadataKey.FEEDBACK_PARTIAL).orElse(""));
        put(
                texts,
                MetadataKey.FEEDBACK_INCORRECT,
                reader.text(MetadataKey.FEEDBACK_INCORRECT).orElse(""));
        putOfTask(texts, task, reader);
        texts.put(MetadataKey.VERSION, "1");
        return texts;
    }

    private static void putOfTask(Map<MetadataKey, String> texts, Task task, MetadataReader reader) {
        if (task instanceof Task.Single || task instanceof Task.Multiple) {
            boolean shuffled =
                    reader.word(MetadataKey.SHUFFLE, OptionTasks.shuffleWords()).orElse(true);
            texts.put(MetadataKey.SHUFFLE, String.valueOf(shuffled));
        }
        if (task instanceof Task.Multiple) {
            boolean all = reader.wordOfType(MetadataKey.SCORING, OptionTasks.scoringWords())
                    .orElse(false);
            texts.put(MetadataKey.SCORING, multipleScoring(all));
        } else if (task instanceof Task.Order) {
            Task.OrderScoring scoring = reader.wordOfType(MetadataKey.SCORING, ListTasks.scoringWords())
                    .orElse(Task.OrderScoring.ADJACENT);
            texts.put(MetadataKey.SCORING, word(scoring));
        } else if (task instanceof Task.ShortText) {
            TextMatching match =
                    reader.wordOfType(MetadataKey.MATCH, LineTasks.matchWords()).orElse(TextMatching.IGNORE_CASE);
            texts.put(MetadataKey.MATCH, word(match));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String multipleScoring(boolean allOrNothing) {
        return allOrNothing ? "all-or-nothing" : "per-option";
    }

    private static Map<MetadataKey, String> texts(BankQuestion question) {
        Map<MetadataKey, String> texts = new EnumMap<>(MetadataKey.class);
        texts.put(MetadataKey.TYPE, question.task().type());
        texts.put(MetadataKey.VERSION, String.valueOf(question.version()));
        put(texts, question.labels());
        put(texts, question.origin());
        texts.put(MetadataKey.POOL, question.pool().word());
        texts.put(MetadataKey.STATE, question.state().word());
        question.notes().scope().ifPresent(scope -> texts.put(MetadataKey.SCOPE, scope));
        put(texts, MetadataKey.TAGS, question.notes().tags());
        question.notes().choose().ifPresent(count -> texts.put(MetadataKey.CHOOSE, String.valueOf(count)));
        putTask(texts, question.task());
        Feedback feedback = question.feedback();
        put(texts, MetadataKey.FEEDBACK_CORRECT, feedback.right());
        put(texts, MetadataKey.FEEDBACK_PARTIAL, feedback.partly());
        put(texts, MetadataKey.FEEDBACK_INCORRECT, feedback.wrong());
        return texts;
    }

    private static void putTask(Map<MetadataKey, String> texts, Task task) {
        if (task instanceof Task.Single single) {
            texts.put(MetadataKey.SHUFFLE, String.valueOf(single.shuffled()));
        } else if (task instanceof Task.Multiple multiple) {
            texts.put(MetadataKey.SHUFFLE, String.valueOf(multiple.shuffled()));
            texts.put(MetadataKey.SCORING, multipleScoring(multiple.allOrNothing()));
        } else if (task instanceof Task.Order order) {
            texts.put(MetadataKey.SCORING, word(order.scoring()));
        } else if (task instanceof Task.ShortText text) {
            texts.put(MetadataKey.MATCH, word(text.match()));
        }
    }

    private static void put(Map<MetadataKey, String> texts, Labels labels) {
        labels.unit().ifPresent(unit -> texts.put(MetadataKey.UNIT, unit));
        labels.criterion().ifPresent(criterion -> texts.put(MetadataKey.CRITERION, criterion));
        put(texts, MetadataKey.POINTS, labels.points());
        put(texts, MetadataKey.FACTS, labels.facts());
        labels.level().ifPresent(level -> texts.put(MetadataKey.LEVEL, String.valueOf(level)));
        labels.thinking().map(CognitiveLevel::word).ifPresent(word -> texts.put(MetadataKey.THINKING, word));
        labels.difficulty().ifPresent(share -> texts.put(MetadataKey.DIFFICULTY, number(share)));
    }

    private static void put(Map<MetadataKey, String> texts, Origin origin) {
        put(texts, MetadataKey.EVIDENCE, origin.evidence());
        put(texts, MetadataKey.SOURCE, origin.source().orElse(""));
        put(texts, MetadataKey.JURISDICTION, origin.jurisdiction().orElse(""));
        put(texts, MetadataKey.AS_OF, origin.asOf());
        put(texts, MetadataKey.REVIEW_BY, origin.reviewBy());
        put(texts, MetadataKey.VALID_FROM, origin.validFrom());
        put(texts, MetadataKey.VALID_TO, origin.validTo());
    }

    private static void put(Map<MetadataKey, String> texts, MetadataKey key, Optional<?> value) {
        value.ifPresent(present -> texts.put(key, present.toString()));
    }

    private static void put(Map<MetadataKey, String> texts, MetadataKey key, List<String> values) {
        if (!values.isEmpty()) {
            texts.put(key, "[" + String.join(", ", values) + "]");
        }
    }

    private static void put(Map<MetadataKey, String> texts, MetadataKey key, String value) {
        if (!value.isEmpty()) {
            texts.put(key, BodyWriter.oneLine(value));
        }
    }
}
