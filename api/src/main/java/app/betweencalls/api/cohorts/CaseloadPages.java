package app.betweencalls.api.cohorts;

import app.betweencalls.api.accounts.Accounts;
import app.betweencalls.api.accounts.Person;
import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.cohorts.CaseloadPage.CandidateLine;
import app.betweencalls.api.enrolments.Enrolments;
import app.betweencalls.api.readiness.CriterionView;
import app.betweencalls.api.readiness.Figures;
import app.betweencalls.api.readiness.UnitView;
import app.betweencalls.api.revision.Revision;
import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Frame;
import app.betweencalls.api.web.Pages;
import app.betweencalls.engine.framework.Unit;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The assessor's caseload, and a candidate's criteria as the assessor sees them. */
@Controller("/caseload")
@Hidden
@Secured("assessor")
@ExecuteOn(TaskExecutors.BLOCKING)
class CaseloadPages {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK);

    private final Accounts accounts;
    private final Enrolments enrolments;
    private final Revision revision;
    private final Figures figures;
    private final Banks banks;
    private final Pages pages;

    CaseloadPages(
            Accounts accounts, Enrolments enrolments, Revision revision, Figures figures, Banks banks, Pages pages) {
        this.accounts = accounts;
        this.enrolments = enrolments;
        this.revision = revision;
        this.figures = figures;
        this.banks = banks;
        this.pages = pages;
    }

    @Get
    MutableHttpResponse<String> caseload(Acting acting) {
        List<CandidateLine> lines = new ArrayList<>();
        enrolments.candidatesOf(acting.account()).stream()
                .map(id -> accounts.person(acting.centre(), id))
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> units(person).forEach(unit -> lines.add(line(person, unit))));
        return pages.render("cohorts/caseload.jte", Frame.of("Caseload", acting, "/caseload"), new CaseloadPage(lines));
    }

    @Get("/{candidate}")
    MutableHttpResponse<String> candidate(Acting acting, @PathVariable UUID candidate) {
        enrolments.requireAssessor(acting, candidate);
        Person person = accounts.person(acting.centre(), candidate);
        CandidatePage page = new CandidatePage(person.name(), freshness(person), units(person));
        return pages.render("cohorts/candidate.jte", Frame.of(person.name(), acting, "/caseload"), page);
    }

    private List<UnitView> units(Person person) {
        List<Unit> units = enrolments.specified(person.id()).stream()
                .flatMap(reference -> banks.framework().unit(reference).stream())
                .collect(Collectors.toList());
        return revision.read(
                person.id(),
                person.zone(),
                state -> units.stream().map(unit -> figures.unit(state, unit)).collect(Collectors.toList()));
    }

    private CandidateLine line(Person person, UnitView unit) {
        Map<String, Integer> bands = new LinkedHashMap<>();
        unit.outcomes().stream()
                .flatMap(outcome -> outcome.criteria().stream())
                .filter(CriterionView::assessable)
                .sorted(Comparator.comparing(CriterionView::bandStep).reversed())
                .forEach(criterion -> bands.merge(criterion.bandWord(), 1, Integer::sum));
        String words = bands.entrySet().stream()
                .map(band -> band.getValue() + " " + band.getKey().toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "));
        return new CandidateLine(person.name(), "/caseload/" + person.id(), unit.title(), words, freshness(person));
    }

    private String freshness(Person person) {
        return revision.lastFactAt(person.id(), person.zone())
                .map(at -> "Data to " + MOMENT.format(at.atZone(person.zone()))
                        + "; answers waiting on a phone are not in.")
                .orElse("No data yet.");
    }
}
