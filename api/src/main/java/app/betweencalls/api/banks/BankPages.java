package app.betweencalls.api.banks;

import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Frame;
import app.betweencalls.api.web.Pages;
import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;

/** The published banks by page, for tutors. */
@Controller("/banks")
@Hidden
@Secured("tutor")
@ExecuteOn(TaskExecutors.BLOCKING)
class BankPages {
    private final Banks banks;
    private final BankViews views;
    private final Pages pages;

    BankPages(Banks banks, BankViews views, Pages pages) {
        this.banks = banks;
        this.views = views;
        this.pages = pages;
    }

    @Get
    MutableHttpResponse<String> list(Acting acting) {
        return pages.render("banks/banks.jte", Frame.of("Banks", acting, "/banks"), views.list());
    }

    @Get("/{id}")
    MutableHttpResponse<String> bank(
            Acting acting,
            @PathVariable String id,
            @QueryValue Optional<String> criterion,
            @QueryValue(defaultValue = "1") int page) {
        BankPage shown = views.bank(id, criterion.orElse(""), page);
        return pages.render("banks/bank.jte", Frame.of(shown.title(), acting, "/banks"), shown);
    }

    @Get("/{id}/{question}")
    MutableHttpResponse<String> question(Acting acting, @PathVariable String id, @PathVariable String question) {
        QuestionSheet sheet = Optional.of(question)
                .filter(QuestionId::isValid)
                .map(QuestionId::new)
                .map(known -> banks.published().questions().get(known))
                .map((Question found) -> QuestionSheets.of(id, found))
                .orElseThrow(
                        () -> new Problem.NotFound("question.unknown", "No bank holds the question " + question + "."));
        return pages.render("banks/question.jte", Frame.of(sheet.title(), acting, "/banks"), sheet);
    }
}
