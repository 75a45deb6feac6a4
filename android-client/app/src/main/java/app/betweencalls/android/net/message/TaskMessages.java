package app.betweencalls.android.net.message;

import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import app.betweencalls.engine.question.TextMatching;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.json.JSONObject;

/** Reads tasks; the shape of each type is named by example in {@code session-response-types.json}. */
final class TaskMessages {
    private TaskMessages() {}

    /**
     * Reads a task.
     *
     * @return empty for a type this app does not know: the session goes on without it
     * @throws MessageFault if a known type has another shape
     */
    static Optional<Task> read(JSONObject message) {
        try {
            return Optional.ofNullable(
                    switch (Json.text(message, "type")) {
                        case "single" -> single(message, false);
                        case "truefalse" -> single(message, true);
                        case "multiple" -> multiple(message);
                        case "numeric" ->
                            new Task.Numeric(numberLines(message, "numbers"), Json.numbersByName(message, "units"));
                        case "short" ->
                            new Task.ShortText(textLines(message, "texts"), matching(Json.text(message, "match")));
                        case "cloze" -> cloze(message);
                        case "match" ->
                            new Task.Match(
                                    choices(message),
                                    Json.textsByName(message, "pairs"),
                                    Json.texts(message, "distractors"));
                        case "order" -> new Task.Order(choices(message), scoring(Json.text(message, "scoring")));
                        case "categorise" ->
                            new Task.Categorise(
                                    Json.texts(message, "categories"),
                                    choices(message),
                                    Json.textsByName(message, "places"));
                        default -> null;
                    });
        } catch (IllegalArgumentException e) {
            throw new MessageFault("the task is not whole: " + e.getMessage(), e);
        }
    }

    private static Task single(JSONObject message, boolean trueFalse) {
        Map<String, Double> shares = Json.numbersByName(message, "shares");
        if (shares.size() != 1) {
            throw new MessageFault("member 'shares' names " + shares.size() + " right options, not one");
        }
        String key = shares.keySet().iterator().next();
        return new Task.Single(choices(message), key, Json.flag(message, "shuffle"), trueFalse);
    }

    private static Task multiple(JSONObject message) {
        return new Task.Multiple(
                choices(message),
                Json.numbersByName(message, "shares"),
                Json.optionalText(message, "scoring")
                        .filter("all-or-nothing"::equals)
                        .isPresent(),
                Json.flag(message, "shuffle"));
    }

    private static Task cloze(JSONObject message) {
        List<Gap> gaps =
                Json.objects(message, "gaps").stream().map(TaskMessages::gap).collect(Collectors.toList());
        return new Task.Cloze(Json.texts(message, "segments"), gaps);
    }

    private static Gap gap(JSONObject message) {
        return switch (Json.text(message, "kind")) {
            case "words" -> new Gap.Words(textLines(message, "texts"));
            case "figure" -> new Gap.Figure(numberLine(Json.object(message, "number")));
            case "pick" -> new Gap.Pick(Json.texts(message, "options"), Json.text(message, "key"));
            default -> throw new MessageFault("a gap is words, figure or pick");
        };
    }

    private static List<Choice> choices(JSONObject message) {
        return Json.objects(message, "choices").stream()
                .map(choice -> new Choice(
                        Json.text(choice, "id"),
                        Json.text(choice, "text"),
                        Json.textOrBlank(choice, "feedback"),
                        Optional.empty(),
                        Optional.empty()))
                .collect(Collectors.toList());
    }

    private static List<TextLine> textLines(JSONObject message, String member) {
        return Json.objects(message, member).stream()
                .map(line -> new TextLine(
                        Json.text(line, "pattern"),
                        Json.flag(line, "regex"),
                        Json.number(line, "share"),
                        Json.textOrBlank(line, "feedback")))
                .collect(Collectors.toList());
    }

    private static List<NumberLine> numberLines(JSONObject message, String member) {
        return Json.objects(message, member).stream()
                .map(TaskMessages::numberLine)
                .collect(Collectors.toList());
    }

    private static NumberLine numberLine(JSONObject line) {
        return new NumberLine(
                Json.number(line, "low"),
                Json.number(line, "high"),
                Json.number(line, "value"),
                line.has("significantFigures") ? Json.whole(line, "significantFigures") : 0,
                Json.number(line, "share"),
                Json.textOrBlank(line, "feedback"));
    }

    private static TextMatching matching(String word) {
        return switch (word) {
            case "exact" -> TextMatching.EXACT;
            case "ignore-case" -> TextMatching.IGNORE_CASE;
            case "wildcard" -> TextMatching.WILDCARD;
            default -> throw new MessageFault("member 'match' is exact, ignore-case or wildcard");
        };
    }

    private static Task.OrderScoring scoring(String word) {
        return switch (word) {
            case "exact" -> Task.OrderScoring.EXACT;
            case "adjacent" -> Task.OrderScoring.ADJACENT;
            case "position" -> Task.OrderScoring.POSITION;
            default -> throw new MessageFault("member 'scoring' is exact, adjacent or position");
        };
    }
}
