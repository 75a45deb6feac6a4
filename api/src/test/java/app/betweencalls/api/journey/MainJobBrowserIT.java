package app.betweencalls.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.journey.Screen.Device;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole main job in a real browser, on a phone and at a desk, with a picture of each screen. */
class MainJobBrowserIT {
    private static TestServer server;
    private static Screen screen;

    @BeforeAll
    static void start() {
        server = new TestServer();
        screen = new Screen(server.address());
    }

    @AfterAll
    static void stop() {
        screen.close();
        server.close();
    }

    @Test
    void isDoneByCandidateAssessorAndTutorWithoutABarrier() {
        Page phone = screen.open(Device.PHONE);
        // The page's own clock is turned too: a session lasts as long as the foreground time that the page measures.
        phone.clock().install();
        signIn(phone, "Amina Yusuf", true);
        screen.look(phone, "today");
        int answers = session(phone);
        assertThat(answers).isGreaterThanOrEqualTo(3);
        afterwards(phone);
        assessor();
        tutor();
        administrator();
        dark();
        assertThat(screen.barriers()).isEmpty();
    }

    private static void signIn(Page page, String name, boolean look) {
        page.navigate(server.linkOf(name));
        if (look) {
            screen.look(page, "sign-in");
        }
        button(page, "Sign in").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Revises for two minutes; once a call comes in. */
    private static int session(Page phone) {
        button(phone, "Revise 2 minutes").click();
        int answers = 0;
        while (phone.locator("form.answer").count() == 1 && answers < 15) {
            if (answers == 1) {
                call(phone);
            }
            screen.look(phone, "question-" + (answers + 1));
            Answering.anything(phone);
            phone.clock().fastForward("00:14");
            if (answers == 0) {
                screen.look(phone, "question-chosen");
            }
            button(phone, "Fairly sure").or(button(phone, "Answer")).first().click();
            phone.waitForSelector(".verdict");
            screen.look(phone, "feedback-" + (answers + 1));
            phone.locator(".why summary").click();
            assertThat(phone.locator(".why p").textContent()).isNotBlank();
            phone.clock().fastForward("00:12");
            server.clock().turn(Duration.ofSeconds(25));
            button(phone, "Next").click();
            phone.waitForSelector("form.answer, h1:has-text('Done')");
            answers++;
        }
        screen.look(phone, "done");
        assertThat(phone.locator("h1").textContent()).startsWith("Done: " + answers);
        return answers;
    }

    private static void call(Page phone) {
        String stem = phone.locator("h1").textContent();
        button(phone, "Call came in").click();
        phone.waitForSelector("h1:has-text('Everything is kept')");
        screen.look(phone, "call-came-in");
        server.clock().turn(Duration.ofSeconds(60));
        phone.getByText("I am back").click();
        phone.waitForSelector("form.answer");
        assertThat(phone.locator("h1").textContent()).isEqualTo(stem);
    }

    private static void afterwards(Page phone) {
        phone.getByText("Close").click();
        phone.waitForSelector("h1:has-text('Hello')");
        assertThat(phone.locator("main").textContent()).containsPattern("\\d+ answers on 1 day");
        phone.navigate("/criteria");
        screen.look(phone, "criteria");
        assertThat(phone.locator("main").textContent())
                .contains("Readiness is not assessment", "Workplace evidence required")
                .containsPattern("answers? on 1 day");
        phone.navigate("/units");
        screen.look(phone, "units");
        phone.navigate("/me");
        button(phone, "Show a pairing code").click();
        phone.waitForSelector("#pairing-code");
        screen.look(phone, "pairing");
    }

    private static void assessor() {
        Page phone = screen.open(Device.PHONE);
        signIn(phone, "Grace Okafor", false);
        screen.look(phone, "caseload");
        phone.getByText("Amina Yusuf").first().click();
        phone.waitForSelector("h1:has-text('Amina Yusuf')");
        screen.look(phone, "caseload-candidate");
        assertThat(phone.locator("main").textContent()).contains("Data to", "held out", "Workplace evidence required");
        Page desk = screen.open(Device.DESK);
        desk.context().addCookies(phone.context().cookies());
        desk.navigate("/caseload");
        screen.look(desk, "caseload-desk");
    }

    private static void tutor() {
        Page desk = screen.open(Device.DESK);
        signIn(desk, "Rhys Powell", false);
        screen.look(desk, "banks");
        desk.getByText("Improve organisational effectiveness").first().click();
        desk.waitForSelector("h2:has-text('Coverage')");
        screen.look(desk, "bank");
        desk.locator("a[href*='criterion=4.3']").first().click();
        desk.waitForSelector("h2:has-text('Questions for 4.3')");
        desk.locator("#questions ~ .table tbody a").first().click();
        desk.waitForSelector("th:has-text('Id and version')");
        screen.look(desk, "bank-question");
        Page phone = screen.open(Device.PHONE);
        phone.context().addCookies(desk.context().cookies());
        phone.navigate("/banks/r-503-0350");
        screen.look(phone, "bank-phone");
    }

    private static void administrator() {
        Page desk = screen.open(Device.DESK);
        signIn(desk, "Helen Marsh", false);
        screen.look(desk, "self-test");
        assertThat(desk.locator("main").textContent()).contains("the sign-in cookie lacks the Secure mark");
        desk.navigate("/api-docs");
        desk.waitForSelector("#swagger-ui .opblock");
        assertThat(desk.locator("#swagger-ui").textContent()).contains("/api/v1/pair", "/api/v1/sessions");
    }

    private static void dark() {
        Page phone = screen.open(Device.PHONE_DARK);
        signIn(phone, "Tom Beddoes", false);
        screen.look(phone, "today-dark");
        button(phone, "Revise 2 minutes").click();
        phone.waitForSelector("form.answer");
        screen.look(phone, "question-dark");
        Answering.anything(phone);
        button(phone, "Sure").or(button(phone, "Answer")).first().click();
        phone.waitForSelector(".verdict");
        screen.look(phone, "feedback-dark");
        phone.navigate("/criteria");
        screen.look(phone, "criteria-dark");
    }
}
