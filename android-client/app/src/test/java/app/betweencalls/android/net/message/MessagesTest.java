package app.betweencalls.android.net.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.betweencalls.android.Examples;
import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Pick;
import app.betweencalls.android.screen.Receipts;
import app.betweencalls.android.screen.Session;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextMatching;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire contract: the examples that the server's tests read too. */
class MessagesTest {
    private static final FactId REVIEW = FactId.of("01939f2b-11aa-7c01-8d2e-5b6a7c8d9e0f");
    private static final FactId READ = FactId.of("01939f2b-5e21-7f10-9a3b-6c7d8e9f0a1b");
    private static final FactId SESSION = FactId.of("01939f2a-7c1e-7a44-9b1f-2f1d6a0c9e11");
    private static final Fact.Shown SHOWN =
            new Fact.Shown(new QuestionId("0350-4-3-spoken-request"), 1, 4611686018427387904L);

    @Nested
    class Pair {
        @Test
        void writesTheRequest() throws JSONException {
            assertSame(PairMessages.request("K7PM-3XQT", "Pixel 8"), Examples.text("pair-request.json"));
        }

        @Test
        void readsTheReply() {
            Pairing pairing = PairMessages.reply("https://calls.example", Examples.text("pair-response.json"));

            assertThat(pairing)
                    .isEqualTo(new Pairing(
                            "https://calls.example",
                            "Zx1v0H3kq2m8bN5rT7yW9aC4dE6fG1hJ2kL3mN4pQ5s",
                            "Amina Yusuf",
                            "Demonstration centre",
                            ZoneId.of("Europe/London")));
            assertThat(pairing.toString()).doesNotContain(pairing.token());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "[]",
                    "{}",
                    "null",
                    "{\"token\": 3, \"name\": \"A\", \"centre\": \"C\", \"zone\": \"Europe/London\"}",
                    "{\"token\": \"t\", \"name\": \"A\", \"centre\": \"C\", \"zone\": \"Nowhere/Land\"}",
                    "{\"token\": \" \", \"name\": \"A\", \"centre\": \"C\", \"zone\": \"Europe/London\"}"
                })
        void refusesWhatIsNoReply(String body) {
            assertThatExceptionOfType(MessageFault.class)
                    .isThrownBy(() -> PairMessages.reply("https://calls.example", body));
        }
    }

    @Nested
    class Sessions {
        @Test
        void writesTheRequest() throws JSONException {
            assertSame(SessionMessages.request(120), Examples.text("session-request.json"));
        }

        @Test
        void readsTheReply() {
            Session session = SessionMessages.reply(Examples.text("session-response.json"));

            assertThat(session.id()).isEqualTo(SESSION);
            assertThat(session.seconds()).isEqualTo(120);
            assertThat(session.picks()).hasSize(1);
            Pick pick = session.picks().get(0);
            assertThat(pick.shown()).isEqualTo(SHOWN);
            assertThat(pick.criterion().number()).isEqualTo("4.3");
            assertThat(pick.why()).isEqualTo("4.3: due today; you last met this point 6 days ago.");
            assertThat(pick.wording().stimulus()).isEmpty();
            assertThat(pick.wording().stem()).startsWith("At the end of a billing call");
            Task.Single task = (Task.Single) pick.task().orElseThrow();
            assertThat(task.key()).isEqualTo("a");
            assertThat(task.shuffled()).isTrue();
            assertThat(task.options().get(1).feedback()).isEqualTo("Writing helps, but the law does not require it.");
            assertThat(pick.feedback().lesson()).startsWith("A subject access request");
            assertThat(pick.source())
                    .isEqualTo(new Pick.Source("UK GDPR articles 12 and 15", LocalDate.of(2026, 11, 22)));
        }

        @Test
        void readsEveryTypeItKnowsAndLeavesTheRestOpen() {
            Session session = Examples.everyType();

            assertThat(session.picks())
                    .extracting(Pick::taskType)
                    .containsExactly(
                            "single",
                            "truefalse",
                            "multiple",
                            "numeric",
                            "short",
                            "cloze",
                            "match",
                            "order",
                            "categorise",
                            "open");
            for (Pick pick : session.picks()) {
                if (pick.taskType().equals("open")) {
                    assertThat(pick.task()).isEmpty();
                } else {
                    assertThat(pick.task().orElseThrow().type()).isEqualTo(pick.taskType());
                }
            }
        }

        @Test
        void readsTheKeysOfEveryType() {
            assertThat(((Task.Multiple) task("multiple")).key()).isEqualTo(Map.of("a", 0.5, "c", 0.5));
            assertThat(((Task.Multiple) task("multiple")).allOrNothing()).isFalse();
            Task.Numeric numeric = (Task.Numeric) task("numeric");
            assertThat(numeric.accepted().get(0))
                    .isEqualTo(new NumberLine(79.9, 80.1, 80, 0, 1, "408 of 510 is 0.80."));
            assertThat(numeric.units()).isEqualTo(Map.of("per cent", 1.0));
            Task.ShortText text = (Task.ShortText) task("short");
            assertThat(text.match()).isEqualTo(TextMatching.IGNORE_CASE);
            assertThat(text.accepted().get(2).regex()).isTrue();
            Task.Cloze cloze = (Task.Cloze) task("cloze");
            assertThat(cloze.gaps().get(1))
                    .isEqualTo(new Gap.Pick(List.of("receipt", "the first reply", "the end of the year"), "receipt"));
            assertThat(((Task.Match) task("match")).distractors()).containsExactly("Hours of work");
            assertThat(((Task.Order) task("order")).scoring()).isEqualTo(Task.OrderScoring.POSITION);
            assertThat(((Task.Categorise) task("categorise")).key()).containsEntry("b", "Quality");
        }

        @Test
        void readsAQuestionWhoseEmptyMembersWereLeftOut() throws JSONException {
            JSONObject message = new JSONObject(Examples.text("session-response.json"));
            JSONObject feedback = question(message).getJSONObject("feedback");
            for (String member : List.of("hints", "right", "partly", "wrong")) {
                feedback.remove(member);
            }
            question(message).remove("stimulus");

            Pick pick = SessionMessages.reply(message.toString()).picks().get(0);

            assertThat(pick.feedback().hints()).isEmpty();
            assertThat(pick.feedback().wrong()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"id", "version", "criterion", "stem", "task", "feedback", "asOf"})
        void namesTheMemberThatIsMissing(String member) throws JSONException {
            JSONObject message = new JSONObject(Examples.text("session-response.json"));
            question(message).remove(member);

            assertThatExceptionOfType(MessageFault.class)
                    .isThrownBy(() -> SessionMessages.reply(message.toString()))
                    .withMessageContaining("'" + member + "'");
        }

        @Test
        void refusesMoreQuestionsThanAnySessionHas() throws JSONException {
            JSONObject message = new JSONObject(Examples.text("session-response.json"));
            JSONArray picks = message.getJSONArray("picks");
            for (int i = 0; i < 200; i++) {
                picks.put(picks.get(0));
            }

            assertThatExceptionOfType(MessageFault.class)
                    .isThrownBy(() -> SessionMessages.reply(message.toString()))
                    .withMessageContaining("200");
        }

        private JSONObject question(JSONObject message) throws JSONException {
            return message.getJSONArray("picks").getJSONObject(0).getJSONObject("question");
        }

        private Task task(String type) {
            return Examples.pick(type).task().orElseThrow();
        }
    }

    @Nested
    class Facts {
        @Test
        void writesTheRequest() throws JSONException {
            Fact review = new Fact.Review(
                    REVIEW,
                    Instant.parse("2026-11-22T10:15:30.250Z"),
                    SHOWN,
                    new Answer.Chosen(Set.of("a")),
                    Optional.of(Certainty.FAIRLY_SURE),
                    14.2,
                    SESSION,
                    1.0);
            Fact read = new Fact.FeedbackRead(READ, Instant.parse("2026-11-22T10:15:41.000Z"), REVIEW, 9.6);

            JSONObject written = new JSONObject(FactMessages.request(List.of(review, read)));

            JSONObject example = new JSONObject(Examples.text("sync-request.json"));
            // The example writes milliseconds that are nought; an instant does not.
            example.getJSONArray("facts").getJSONObject(1).put("at", "2026-11-22T10:15:41Z");
            assertSame(written.toString(), example.toString());
        }

        @Test
        void readsTheReply() {
            Receipts receipts = FactMessages.reply(Examples.text("sync-response.json"));

            assertThat(receipts.stored()).containsExactly(REVIEW, READ);
            assertThat(receipts.refused()).isEmpty();
        }

        @Test
        void readsARefusalOfOneFact() {
            Receipts receipts = FactMessages.reply("{\"facts\": [{\"id\": \"" + REVIEW
                    + "\", \"status\": \"refused\", \"code\": \"fact.invalid\", \"detail\": \"No.\"}]}");

            assertThat(receipts.stored()).isEmpty();
            assertThat(receipts.refused()).containsExactly(Map.entry(REVIEW, "fact.invalid: No."));
        }

        @ParameterizedTest
        @MethodSource("app.betweencalls.android.net.message.MessagesTest#answers")
        void readsBackEveryKindOfAnswer(Answer answer) {
            Fact review = new Fact.Review(
                    REVIEW,
                    Instant.ofEpochMilli(1_795_000_000_123L),
                    SHOWN,
                    answer,
                    Optional.empty(),
                    0,
                    SESSION,
                    0.25);

            assertThat(FactMessages.read(FactMessages.write(review))).isEqualTo(review);
        }

        @Test
        void readsBackAVoid() {
            Fact voided = new Fact.Voided(REVIEW, Instant.ofEpochMilli(7), SHOWN, SESSION);

            assertThat(FactMessages.read(FactMessages.write(voided))).isEqualTo(voided);
        }

        @Test
        void writesNoFactThatTheAppDoesNotMake() {
            Fact moved = new Fact.ZoneChanged(REVIEW, Instant.ofEpochMilli(7), ZoneId.of("Europe/London"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FactMessages.write(moved))
                    .withMessageContaining("ZoneChanged");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "x", "{\"id\": \"x\"}"})
        void refusesWhatIsNoFact(String body) {
            assertThatExceptionOfType(MessageFault.class).isThrownBy(() -> FactMessages.read(body));
        }
    }

    @Nested
    class Problems {
        @Test
        void readsTheExample() {
            ProblemMessage problem = ProblemMessage.read(404, Examples.text("problem.json"));

            assertThat(problem.code()).isEqualTo("code.void");
            assertThat(problem.detail()).startsWith("This code is not known");
        }

        @Test
        void namesTheStatusOfAnythingElse() {
            assertThat(ProblemMessage.read(418, "<html>").code()).isEqualTo("http.418");
            assertThat(ProblemMessage.read(418, "{}").detail()).contains("418");
        }
    }

    static Stream<Answer> answers() {
        return Stream.of(
                new Answer.Chosen(Set.of()),
                new Answer.Chosen(Set.of("b", "a")),
                new Answer.Typed("£4.50 \"é\"\n"),
                new Answer.Filled(List.of("", "two")),
                new Answer.Ordered(List.of("c", "a", "b")),
                new Answer.Matched(Map.of("a", "x", "b", "y")),
                new Answer.Sorted(Map.of("a", "x")),
                new Answer.SelfChecked("own words", Set.of("a")));
    }

    private static void assertSame(String written, String example) throws JSONException {
        assertThat(plain(new JSONObject(written))).isEqualTo(plain(new JSONObject(example)));
    }

    /** Returns nested maps and lists, so that order of members and kind of number do not matter. */
    private static Object plain(Object json) {
        if (json instanceof JSONObject object) {
            Map<String, Object> members = new TreeMap<>();
            object.keys().forEachRemaining(name -> members.put(name, plain(object.opt(name))));
            return members;
        } else if (json instanceof JSONArray array) {
            List<Object> parts = new ArrayList<>();
            for (int i = 0; i < array.length(); i++) {
                parts.add(plain(array.opt(i)));
            }
            return parts;
        }
        return json instanceof Number number ? (Object) number.doubleValue() : json;
    }
}
