package app.betweencalls.android.net.message;

import app.betweencalls.android.screen.Receipts;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.json.JSONArray;
import org.json.JSONObject;

/** Facts as they travel and as they are stored, and the messages of sync. */
public final class FactMessages {
    private FactMessages() {}

    /**
     * Writes the request that posts facts.
     *
     * @throws IllegalArgumentException if one is of a kind that this app does not make
     */
    public static String request(List<Fact> facts) {
        JSONArray array = new JSONArray();
        facts.forEach(fact -> array.put(object(fact)));
        return Json.with(new JSONObject(), "facts", array).toString();
    }

    /**
     * Reads the reply to a post.
     *
     * @throws MessageFault if it is not one
     */
    public static Receipts reply(String body) {
        List<FactId> stored = new ArrayList<>();
        Map<FactId, String> refused = new HashMap<>();
        for (JSONObject receipt : Json.objects(Json.parse(body), "facts")) {
            FactId id = id(receipt);
            switch (Json.text(receipt, "status")) {
                case "accepted", "known" -> stored.add(id);
                case "refused" ->
                    refused.put(id, Json.textOrBlank(receipt, "code") + ": " + Json.textOrBlank(receipt, "detail"));
                default -> throw new MessageFault("a receipt is accepted, known or refused");
            }
        }
        return new Receipts(stored, refused);
    }

    private static FactId id(JSONObject receipt) {
        try {
            return FactId.of(Json.text(receipt, "id"));
        } catch (IllegalArgumentException e) {
            throw new MessageFault("a receipt has no id", e);
        }
    }

    /**
     * Writes one fact.
     *
     * @throws IllegalArgumentException if it is of a kind that this app does not make
     */
    public static String write(Fact fact) {
        return object(fact).toString();
    }

    /**
     * Reads one fact.
     *
     * @throws MessageFault if it is not one
     */
    public static Fact read(String body) {
        JSONObject message = Json.parse(body);
        try {
            FactId id = FactId.of(Json.text(message, "id"));
            Instant at = Instant.parse(Json.text(message, "at"));
            return switch (Json.text(message, "kind")) {
                case "review" -> review(message, id, at);
                case "voided" -> new Fact.Voided(id, at, shown(message), session(message));
                case "feedback-read" ->
                    new Fact.FeedbackRead(
                            id, at, FactId.of(Json.text(message, "review")), Json.number(message, "seconds"));
                default -> throw new MessageFault("the fact's kind is not known");
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MessageFault("the fact is not whole: " + e.getMessage(), e);
        }
    }

    private static Fact review(JSONObject message, FactId id, Instant at) {
        Optional<Certainty> certainty = message.has("certainty")
                ? Optional.of(Certainty.of(Json.whole(message, "certainty")))
                : Optional.empty();
        return new Fact.Review(
                id,
                at,
                shown(message),
                AnswerMessages.read(Json.object(message, "answer")),
                certainty,
                Json.number(message, "seconds"),
                session(message),
                Json.number(message, "shareShown"));
    }

    private static Fact.Shown shown(JSONObject message) {
        JSONObject shown = Json.object(message, "shown");
        return new Fact.Shown(
                new QuestionId(Json.text(shown, "question")),
                Json.whole(shown, "version"),
                Long.parseLong(Json.text(shown, "seed")));
    }

    private static FactId session(JSONObject message) {
        return FactId.of(Json.text(message, "session"));
    }

    private static JSONObject object(Fact fact) {
        JSONObject message = Json.with(new JSONObject(), "id", fact.id().toString());
        // Milliseconds are what a phone's clock means; more digits would be lost on the way.
        Json.with(message, "at", fact.at().truncatedTo(ChronoUnit.MILLIS).toString());
        if (fact instanceof Fact.Review review) {
            Json.with(message, "kind", "review");
            Json.with(message, "shown", object(review.shown()));
            Json.with(message, "answer", AnswerMessages.write(review.answer()));
            review.certainty().ifPresent(certainty -> Json.with(message, "certainty", certainty.step()));
            Json.with(message, "seconds", review.seconds());
            Json.with(message, "session", review.session().toString());
            return Json.with(message, "shareShown", review.shareShown());
        } else if (fact instanceof Fact.Voided voided) {
            Json.with(message, "kind", "voided");
            Json.with(message, "shown", object(voided.shown()));
            return Json.with(message, "session", voided.session().toString());
        }
        if (!(fact instanceof Fact.FeedbackRead read)) {
            throw new IllegalArgumentException(
                    "the app makes no " + fact.getClass().getSimpleName());
        }
        Json.with(message, "kind", "feedback-read");
        Json.with(message, "review", read.review().toString());
        return Json.with(message, "seconds", read.seconds());
    }

    private static JSONObject object(Fact.Shown shown) {
        JSONObject message =
                Json.with(new JSONObject(), "question", shown.question().value());
        Json.with(message, "version", shown.version());
        // A text: JSON numbers lose digits.
        return Json.with(message, "seed", Long.toString(shown.seed()));
    }
}
