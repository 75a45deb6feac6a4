package app.betweencalls.api.selftest;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.selftest.SelfTestPage.Check;
import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Frame;
import app.betweencalls.api.web.Pages;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Hidden;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The self-test page of an administrator. */
@Controller("/self-test")
@Hidden
@Secured("administrator")
@ExecuteOn(TaskExecutors.BLOCKING)
class SelfTestPages {
    private static final Duration SKEW_AT_MOST = Duration.ofSeconds(2);

    private final JdbcOperations jdbc;
    private final Banks banks;
    private final Pages pages;
    private final Clock clock;

    SelfTestPages(JdbcOperations jdbc, Banks banks, Pages pages, Clock clock) {
        this.jdbc = jdbc;
        this.banks = banks;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    @Transactional(readOnly = true)
    MutableHttpResponse<String> selfTest(HttpRequest<?> request, Acting acting) {
        SelfTestPage page = new SelfTestPage(List.of(transport(request), database(), clocks(), content(), reviews()));
        return pages.render("selftest/selfTest.jte", Frame.of("Self-test", acting, "/self-test"), page);
    }

    private static Check transport(HttpRequest<?> request) {
        return request.isSecure()
                ? new Check("Connection", true, "HTTPS; the sign-in cookie is sent over HTTPS only.")
                : new Check(
                        "Connection",
                        false,
                        "Plain HTTP: the sign-in cookie lacks the Secure mark, so anyone on the network could read it."
                                + " Fine on this machine alone; otherwise start with --tls-cert and --tls-key, or put a"
                                + " proxy with HTTPS in front.");
    }

    private Check database() {
        String version = jdbc.prepareStatement("SELECT VERSION()", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
        return new Check("Database", true, "Answers; version " + version + ".");
    }

    private Check clocks() {
        Instant there = jdbc.prepareStatement("SELECT UTC_TIMESTAMP(3)", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        });
        Duration skew = Duration.between(there, clock.instant()).abs();
        boolean sound = skew.compareTo(SKEW_AT_MOST) <= 0;
        return new Check(
                "Clock agreement",
                sound,
                "Server and database differ by " + skew.toMillis() + " ms."
                        + (sound ? "" : " Set both by the same time service."));
    }

    private Check content() {
        int questions = banks.model().catalogue().questions();
        return new Check(
                "Content",
                questions > 0,
                questions == 0 ? "No question is published." : questions + " questions are published.");
    }

    private Check reviews() {
        int resting = banks.resting();
        return new Check(
                "Review dates",
                resting == 0,
                resting == 0
                        ? "None: every published question may be shown."
                        : resting + " questions rest until their facts are checked again.");
    }
}
