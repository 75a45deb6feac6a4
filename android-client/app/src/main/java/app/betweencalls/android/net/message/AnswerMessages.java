package app.betweencalls.android.net.message;

import app.betweencalls.engine.question.Answer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.json.JSONArray;
import org.json.JSONObject;

/** Answers as they travel and as they are stored. */
final class AnswerMessages {
    private AnswerMessages() {}

    static JSONObject write(Answer answer) {
        if (answer instanceof Answer.Chosen chosen) {
            return of("chosen", "options", new JSONArray(new TreeSet<>(chosen.options())));
        } else if (answer instanceof Answer.Typed typed) {
            return of("typed", "text", typed.text());
        } else if (answer instanceof Answer.Filled filled) {
            return of("filled", "gaps", new JSONArray(filled.gaps()));
        } else if (answer instanceof Answer.Ordered ordered) {
            return of("ordered", "steps", new JSONArray(ordered.steps()));
        } else if (answer instanceof Answer.Matched matched) {
            return of("matched", "pairs", object(matched.pairs()));
        } else if (answer instanceof Answer.Sorted sorted) {
            return of("sorted", "places", object(sorted.places()));
        }
        Answer.SelfChecked checked = (Answer.SelfChecked) answer;
        Collection<String> covered = new TreeSet<>(checked.covered());
        return Json.with(of("selfChecked", "text", checked.text()), "covered", new JSONArray(covered));
    }

    static Answer read(JSONObject message) {
        return switch (Json.text(message, "type")) {
            case "chosen" -> new Answer.Chosen(new HashSet<>(Json.texts(message, "options")));
            case "typed" -> new Answer.Typed(Json.text(message, "text"));
            case "filled" -> new Answer.Filled(Json.texts(message, "gaps"));
            case "ordered" -> new Answer.Ordered(Json.texts(message, "steps"));
            case "matched" -> new Answer.Matched(Json.textsByName(message, "pairs"));
            case "sorted" -> new Answer.Sorted(Json.textsByName(message, "places"));
            case "selfChecked" ->
                new Answer.SelfChecked(Json.text(message, "text"), new HashSet<>(Json.texts(message, "covered")));
            default -> throw new MessageFault("the answer's type is not known");
        };
    }

    private static JSONObject of(String type, String member, Object value) {
        return Json.with(Json.with(new JSONObject(), "type", type), member, value);
    }

    private static JSONObject object(Map<String, String> texts) {
        JSONObject object = new JSONObject();
        new TreeMap<>(texts).forEach((name, text) -> Json.with(object, name, text));
        return object;
    }
}
