package app.betweencalls.api.enrolments;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.enrolments.UnitsPage.UnitGroup;
import app.betweencalls.api.enrolments.UnitsPage.UnitLine;
import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Frame;
import app.betweencalls.api.web.Pages;
import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.framework.ListedUnit;
import app.betweencalls.engine.framework.Qualification;
import app.betweencalls.engine.framework.Unit;
import app.betweencalls.engine.framework.UnitReference;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The candidate's units by page. */
@Controller("/units")
@Hidden
@Secured("candidate")
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitPages {
    private final Enrolments enrolments;
    private final Banks banks;
    private final Pages pages;

    UnitPages(Enrolments enrolments, Banks banks, Pages pages) {
        this.enrolments = enrolments;
        this.banks = banks;
        this.pages = pages;
    }

    @Get
    MutableHttpResponse<String> units(Acting acting) {
        return render(acting, "");
    }

    @Post(value = "/{qualification}/{number}/choose", consumes = MediaType.ALL)
    MutableHttpResponse<String> choose(Acting acting, @PathVariable String qualification, @PathVariable int number) {
        try {
            enrolments.chooseListed(acting.account(), qualification, number);
        } catch (Problem.Conflict barred) {
            return render(acting, String.valueOf(barred.getMessage())).status(HttpStatus.CONFLICT);
        }
        return Pages.seeOther("/units");
    }

    @Post(value = "/{qualification}/{number}/leave", consumes = MediaType.ALL)
    MutableHttpResponse<String> leave(Acting acting, @PathVariable String qualification, @PathVariable int number) {
        enrolments.leaveListed(acting.account(), qualification, number);
        return Pages.seeOther("/units");
    }

    /** The reference is written with hyphens in paths: its slashes would be read as folders. */
    @Post(value = "/outside/{unit}/choose", consumes = MediaType.ALL)
    MutableHttpResponse<String> chooseOutside(Acting acting, @PathVariable String unit) {
        enrolments.chooseOutside(acting.account(), reference(unit));
        return Pages.seeOther("/units");
    }

    @Post(value = "/outside/{unit}/leave", consumes = MediaType.ALL)
    MutableHttpResponse<String> leaveOutside(Acting acting, @PathVariable String unit) {
        enrolments.leaveOutside(acting.account(), reference(unit));
        return Pages.seeOther("/units");
    }

    private static UnitReference reference(String path) {
        String text = path.replace('-', '/');
        if (!UnitReference.isValid(text)) {
            throw new Problem.NotFound("unit.unknown", "The framework has no unit " + path + ".");
        }
        return new UnitReference(text);
    }

    private MutableHttpResponse<String> render(Acting acting, String refused) {
        List<ChosenUnit> chosen = enrolments.chosen(acting.account());
        List<UnitGroup> groups = new ArrayList<>();
        groups.add(outside(chosen));
        List<Qualification> qualifications = banks.framework().qualifications();
        for (int i = qualifications.size() - 1; i >= 0; i--) {
            groups.add(group(qualifications.get(i), chosen));
        }
        return pages.render(
                "enrolments/units.jte", Frame.of("My units", acting, "/units"), new UnitsPage(groups, refused));
    }

    private UnitGroup group(Qualification qualification, List<ChosenUnit> chosen) {
        List<UnitLine> lines =
                qualification.units().stream().map(unit -> line(unit, chosen)).collect(Collectors.toList());
        long taken = lines.stream().filter(UnitLine::chosen).count();
        String note =
                qualification.units().size() + " units, " + taken + " chosen. Level " + qualification.level() + ".";
        return new UnitGroup(qualification.title(), note, taken > 0, lines);
    }

    private UnitLine line(ListedUnit unit, List<ChosenUnit> chosen) {
        boolean taken = chosen.stream()
                .anyMatch(other -> other.number() == unit.number()
                        && other.qualification().equals(Optional.of(unit.qualification())));
        String bars = taken
                ? ""
                : enrolments
                        .barring(unit, chosen)
                        .map(pair -> enrolments.barredSentence(unit.qualification(), pair))
                        .orElse("");
        String note = unit.specification()
                .map(reference -> "Specification " + reference + ": practice and readiness.")
                .orElse("Not in this version: no specification. Practise with the knowledge units above: they are"
                        + " not part of this qualification.");
        String action = "/units/" + unit.qualification() + "/" + unit.number() + (taken ? "/leave" : "/choose");
        return new UnitLine(
                "Unit " + unit.number() + ", Group " + unit.group(), unit.title(), note, taken, action, bars);
    }

    private UnitGroup outside(List<ChosenUnit> chosen) {
        List<UnitLine> lines = banks.framework().units().stream()
                .filter(unit -> banks.framework().listings(unit.reference()).isEmpty())
                .map(unit -> outsideLine(unit, chosen))
                .collect(Collectors.toList());
        return new UnitGroup(
                "Knowledge units",
                "Not part of the qualifications below: no rule of combination applies, and their credits count nowhere"
                        + " here. Good practice whichever units you take.",
                true,
                lines);
    }

    private static UnitLine outsideLine(Unit unit, List<ChosenUnit> chosen) {
        boolean taken = chosen.stream()
                .anyMatch(
                        other -> other.qualification().isEmpty() && other.unit().equals(Optional.of(unit.reference())));
        String path = unit.reference().value().replace('/', '-');
        return new UnitLine(
                unit.reference().value(),
                unit.title(),
                "Level " + unit.level() + ". Practice and readiness.",
                taken,
                "/units/outside/" + path + (taken ? "/leave" : "/choose"),
                "");
    }
}
