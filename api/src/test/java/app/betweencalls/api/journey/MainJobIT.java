package app.betweencalls.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.database.TestDatabase;
import app.betweencalls.api.journey.Visitor.Page;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The main job over HTTP: a candidate revises, an assessor and a tutor see what they should and no more. */
class MainJobIT {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long facts(String kind) {
        return Long.parseLong(
                TestDatabase.column(server.database(), "SELECT COUNT(*) FROM fact WHERE kind = '" + kind + "'")
                        .get(0));
    }

    @Nested
    class ALink {
        @Test
        void showsWhoseItIsAndSpendsNothingWhenLookedAt() {
            String path = server.linkOf("Helen Marsh");

            assertThat(server.visitor().get(path).body()).contains("Helen Marsh", "administrator");
            assertThat(server.visitor().get(path).status()).isEqualTo(200);
        }

        @Test
        void worksOnce() {
            String path = server.linkOf("Rhys Powell");

            assertThat(server.visitor().post(path, Map.of()).path()).isEqualTo("/banks");
            assertThat(server.visitor().post(path, Map.of()).status()).isEqualTo(404);
        }

        @Test
        void isRefusedWhenMadeUp() {
            Page page = server.visitor().get("/sign-in/nonsense");

            assertThat(page.status()).isEqualTo(404);
            assertThat(page.body()).contains("link.void", "Ask for a new one");
        }
    }

    @Nested
    class ASession {
        @Test
        void runsFromQuestionToEnd() {
            Visitor amina = Candidates.fresh(server);
            long before = facts("review");

            Page page = amina.post("/sessions", Map.of("seconds", "60"));
            int answers = 0;
            while (page.isQuestion() && answers < 20) {
                page = amina.answerAnything(2);
                assertThat(page.isFeedback()).isTrue();
                answers++;
                page = amina.next();
            }

            assertThat(answers).isBetween(2, 6);
            assertThat(page.body()).contains("Done: " + answers, "Readiness is not assessment");
            assertThat(facts("review") - before).isEqualTo(answers);
        }

        @Test
        void countsAnAnswerSentTwiceOnce() {
            Visitor amina = Candidates.fresh(server);
            Page question = amina.post("/sessions", Map.of("seconds", "60"));
            Map<String, String> form = question.hidden();
            long before = facts("review");

            amina.post(question.path() + "/answer", form);
            amina.post(question.path() + "/answer", form);

            assertThat(facts("review") - before).isEqualTo(1);
        }

        @Test
        void keepsQuestionAndOrderOfOptionsForAShortCall() {
            Visitor amina = Candidates.fresh(server);
            Page question = amina.post("/sessions", Map.of("seconds", "60"));

            amina.post(question.path() + "/away", Map.of());
            server.clock().turn(Duration.ofSeconds(80));
            Page back = amina.get(question.path());

            assertThat(back.choices("option")).isEqualTo(question.choices("option"));
            assertThat(back.hidden().get("pick")).isEqualTo(question.hidden().get("pick"));
        }

        @Test
        void putsAnotherQuestionOnTheSamePointAfterALongCall() {
            Visitor amina = Candidates.fresh(server);
            Page question = amina.post("/sessions", Map.of("seconds", "60"));
            long before = facts("voided");

            amina.post(question.path() + "/away", Map.of());
            server.clock().turn(Duration.ofSeconds(100));
            Page back = amina.get(question.path());

            assertThat(back.body()).contains("You were away, so here is another on the same point.");
            assertThat(facts("voided") - before).isEqualTo(1);
        }

        @Test
        void takesNoAnswerToAQuestionThatWasLeftTooLong() {
            Visitor amina = Candidates.fresh(server);
            Page question = amina.post("/sessions", Map.of("seconds", "60"));
            long before = facts("review");
            amina.post(question.path() + "/away", Map.of());
            server.clock().turn(Duration.ofSeconds(100));

            Page page = amina.post(question.path() + "/answer", question.hidden());

            assertThat(page.body()).contains("You were away");
            assertThat(facts("review")).isEqualTo(before);
        }

        @Test
        void isOfferedAgainOnToday() {
            Visitor amina = Candidates.fresh(server);
            Page question = amina.post("/sessions", Map.of("seconds", "120"));

            assertThat(amina.get("/today").body()).contains("Carry on where you were", question.path());
        }

        @Test
        void isRefusedForAnyOtherLength() {
            Page page = Candidates.fresh(server).post("/sessions", Map.of("seconds", "90"));

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains("60, 120 or 180");
        }

        @Test
        void isNobodyElsesToSee() {
            Page question = Candidates.fresh(server).post("/sessions", Map.of("seconds", "60"));

            Page page = Candidates.fresh(server).get(question.path());

            assertThat(page.status()).isEqualTo(404);
        }
    }

    @Nested
    class ReadinessPages {
        @Test
        void sayWhatCompetenceNeeds() {
            assertThat(Candidates.fresh(server).get("/criteria").body())
                    .contains("Workplace evidence required", "Not enough yet", "Readiness is not assessment");
        }

        @Test
        void showTheAssessorNeitherGameNorTimeNorCertainty() {
            Visitor assessor = Candidates.assessorOfAll(server);
            Page caseload = assessor.get("/caseload");

            assertThat(caseload.status()).isEqualTo(200);
            assertThat(caseload.body().toLowerCase(Locale.ROOT))
                    .doesNotContain("xp", "streak", "seconds", "certain", "guessing");
        }

        @Test
        void areClosedToAnAssessorWhoAssessesSomebodyElse() {
            Page page = Candidates.assessorOfNobody(server).get("/caseload/" + Candidates.freshId(server));

            assertThat(page.status()).isEqualTo(404);
        }
    }

    @Nested
    class ARole {
        @Test
        void opensOnlyItsOwnPages() {
            Visitor candidate = Candidates.fresh(server);

            assertThat(candidate.get("/banks").status()).isEqualTo(403);
            assertThat(candidate.get("/caseload").status()).isEqualTo(403);
            assertThat(candidate.get("/self-test").status()).isEqualTo(403);
        }

        @Test
        void isAskedForWhenNobodyIsSignedIn() {
            assertThat(server.visitor().get("/today").path()).isEqualTo("/sign-in");
        }

        @Test
        void endsWithSigningOut() {
            Visitor candidate = Candidates.fresh(server);

            candidate.post("/sign-out", Map.of());

            assertThat(candidate.get("/today").path()).isEqualTo("/sign-in");
        }
    }
}
