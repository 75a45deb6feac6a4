package app.betweencalls.android.net.message;

import app.betweencalls.android.screen.Pick;
import app.betweencalls.android.screen.Session;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.question.Feedback;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.json.JSONObject;

/** The messages of a session. */
public final class SessionMessages {
    /** A session of three minutes holds about a dozen questions. */
    private static final int PICKS_AT_MOST = 200;

    private SessionMessages() {}

    /** Writes the request for a planned session. */
    public static String request(int seconds) {
        return Json.with(new JSONObject(), "seconds", seconds).toString();
    }

    /**
     * Reads the reply.
     *
     * @throws MessageFault if it is not one
     */
    public static Session reply(String body) {
        JSONObject message = Json.parse(body);
        List<JSONObject> picks = Json.objects(message, "picks");
        if (picks.size() > PICKS_AT_MOST) {
            throw new MessageFault("member 'picks' has more than " + PICKS_AT_MOST + " parts");
        }
        try {
            return new Session(
                    FactId.of(Json.text(message, "session")),
                    Json.whole(message, "seconds"),
                    picks.stream().map(SessionMessages::pick).collect(Collectors.toList()),
                    body);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MessageFault("the session is not whole: " + e.getMessage(), e);
        }
    }

    private static Pick pick(JSONObject message) {
        JSONObject question = Json.object(message, "question");
        JSONObject task = Json.object(question, "task");
        return new Pick(
                new Fact.Shown(
                        new QuestionId(Json.text(question, "id")),
                        Json.whole(question, "version"),
                        Long.parseLong(Json.text(message, "seed"))),
                new CriterionId(Json.text(question, "criterion")),
                Json.text(message, "why"),
                new Pick.Wording(Json.optionalText(question, "stimulus"), Json.text(question, "stem")),
                TaskMessages.read(task),
                Json.text(task, "type"),
                feedback(Json.object(question, "feedback")),
                new Pick.Source(Json.text(question, "source"), LocalDate.parse(Json.text(question, "asOf"))));
    }

    private static Feedback feedback(JSONObject message) {
        return new Feedback(
                Json.text(message, "lesson"),
                Json.texts(message, "hints"),
                Json.textOrBlank(message, "right"),
                Json.textOrBlank(message, "partly"),
                Json.textOrBlank(message, "wrong"));
    }
}
