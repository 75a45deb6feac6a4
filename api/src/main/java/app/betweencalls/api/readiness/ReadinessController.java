package app.betweencalls.api.readiness;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.enrolments.Enrolments;
import app.betweencalls.api.revision.Revision;
import app.betweencalls.api.web.Acting;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.Unit;
import app.betweencalls.engine.mastery.Band;
import app.betweencalls.engine.mastery.CandidateState;
import app.betweencalls.engine.mastery.Readiness;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The candidate's own readiness by criterion. Readiness is not assessment. */
@Controller("/api/v1/readiness")
@Tag(name = "readiness")
@Secured("candidate")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReadinessController {
    private final Revision revision;
    private final Enrolments enrolments;
    private final Banks banks;
    private final Clock clock;

    ReadinessController(Revision revision, Enrolments enrolments, Banks banks, Clock clock) {
        this.revision = revision;
        this.enrolments = enrolments;
        this.banks = banks;
        this.clock = clock;
    }

    /** Returns the readiness of every criterion of the chosen units; competence criteria have none. */
    @Get
    ReadinessResponse readiness(@Parameter(hidden = true) Acting acting) {
        List<CriterionMessage> criteria = revision.read(acting.account(), acting.zone(), state -> {
            List<CriterionMessage> messages = new ArrayList<>();
            enrolments.specified(acting.account()).stream()
                    .flatMap(reference -> banks.framework().unit(reference).stream())
                    .forEach(unit -> messages.addAll(criteria(state, unit)));
            return messages;
        });
        return new ReadinessResponse("Readiness is not assessment.", clock.instant(), criteria);
    }

    private List<CriterionMessage> criteria(CandidateState state, Unit unit) {
        List<CriterionMessage> messages = new ArrayList<>();
        unit.outcomes()
                .forEach(outcome -> outcome.criteria()
                        .forEach(criterion ->
                                messages.add(CriterionMessage.of(criterion, revision.readiness(state, criterion)))));
        return messages;
    }

    /**
     * A candidate's readiness.
     *
     * @param note what must stand beside any readiness
     * @param at when it was worked out
     * @param criteria in printed order
     */
    @Serdeable
    record ReadinessResponse(String note, Instant at, List<CriterionMessage> criteria) {}

    /**
     * A criterion.
     *
     * @param id its id
     * @param wording verbatim
     * @param kind knowledge or competence; the latter needs workplace evidence and has no figures
     * @param readiness probability in [0, 1]; absent for competence, and before the first answer
     * @param low lower end of the 80 % interval
     * @param high upper end
     * @param band not-enough-yet, building, recall-ready or discussion-ready
     * @param covered points covered
     * @param points points with a live question
     * @param answers answers that count
     * @param days distinct days with an answer
     * @param heldOutShare share of held-out answers, in [0, 1]
     * @param lastPractised date of the last answer
     * @param reason why it is what it is
     */
    @Serdeable
    record CriterionMessage(
            String id,
            String wording,
            String kind,
            @Nullable Double readiness,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String band,
            @Nullable Integer covered,
            @Nullable Integer points,
            @Nullable Integer answers,
            @Nullable Integer days,
            @Nullable Double heldOutShare,
            @Nullable LocalDate lastPractised,
            @Nullable String reason) {

        static CriterionMessage of(AssessmentCriterion criterion, Optional<Readiness> found) {
            String kind = criterion.kind().name().toLowerCase(Locale.ROOT);
            if (found.isEmpty()) {
                return new CriterionMessage(
                        criterion.id().value(),
                        criterion.wording(),
                        kind,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            }
            Readiness readiness = found.get();
            boolean practised = readiness.evidence().answers() > 0;
            return new CriterionMessage(
                    criterion.id().value(),
                    criterion.wording(),
                    kind,
                    practised ? (Double) readiness.probability() : null,
                    practised ? (Double) readiness.low() : null,
                    practised ? (Double) readiness.high() : null,
                    readiness.band().map(Band::code).orElse(null),
                    readiness.coverage().covered(),
                    readiness.coverage().total(),
                    readiness.evidence().answers(),
                    readiness.evidence().days(),
                    readiness.evidence().heldOutShare(),
                    readiness.evidence().lastPractised().orElse(null),
                    readiness.reason());
        }
    }
}
