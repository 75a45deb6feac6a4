package app.betweencalls.api.readiness;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.enrolments.ChosenUnit;
import app.betweencalls.api.enrolments.Enrolments;
import app.betweencalls.api.revision.Revision;
import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Frame;
import app.betweencalls.api.web.Pages;
import app.betweencalls.engine.framework.ListedUnit;
import app.betweencalls.engine.framework.Unit;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.Collectors;

/** The candidate's criteria by page. */
@Controller("/criteria")
@Hidden
@Secured("candidate")
@ExecuteOn(TaskExecutors.BLOCKING)
class CriteriaPages {
    private final Revision revision;
    private final Enrolments enrolments;
    private final Banks banks;
    private final Figures figures;
    private final Pages pages;

    CriteriaPages(Revision revision, Enrolments enrolments, Banks banks, Figures figures, Pages pages) {
        this.revision = revision;
        this.enrolments = enrolments;
        this.banks = banks;
        this.figures = figures;
        this.pages = pages;
    }

    @Get
    MutableHttpResponse<String> criteria(Acting acting) {
        List<Unit> units = enrolments.specified(acting.account()).stream()
                .flatMap(reference -> banks.framework().unit(reference).stream())
                .collect(Collectors.toList());
        List<UnitView> views = revision.read(
                acting.account(),
                acting.zone(),
                state -> units.stream().map(unit -> figures.unit(state, unit)).collect(Collectors.toList()));
        return pages.render(
                "readiness/criteria.jte",
                Frame.of("My criteria", acting, "/criteria"),
                new CriteriaPage(views, unspecified(acting)));
    }

    private List<String> unspecified(Acting acting) {
        return enrolments.chosen(acting.account()).stream()
                .filter(chosen -> chosen.unit().isEmpty())
                .map(this::title)
                .collect(Collectors.toList());
    }

    private String title(ChosenUnit chosen) {
        return chosen.qualification()
                .flatMap(code -> banks.framework().qualification(code))
                .flatMap(found -> found.unit(chosen.number()))
                .map(ListedUnit::title)
                .map(title -> title + " (unit " + chosen.number() + ")")
                .orElse("Unit " + chosen.number());
    }
}
