package app.betweencalls.api.sync;

import app.betweencalls.api.revision.FactMessage;
import app.betweencalls.api.revision.Intake;
import app.betweencalls.api.revision.Intake.Outcome;
import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Problem;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts from a device into the review log: idempotent by id, durable before they are acknowledged. */
@Controller("/api/v1/sync")
@Tag(name = "sync")
@Secured("candidate")
@ExecuteOn(TaskExecutors.BLOCKING)
class SyncController {
    private static final int FACTS_AT_MOST = 1_000;

    private final Intake intake;

    SyncController(Intake intake) {
        this.intake = intake;
    }

    /** Appends facts and says for each whether it is accepted, was known already, or is refused and why. */
    @Post
    SyncResponse sync(@Parameter(hidden = true) Acting acting, @Body SyncRequest request) {
        List<FactMessage> facts = request.facts();
        if (facts == null || facts.size() > FACTS_AT_MOST) {
            throw new Problem.Invalid(
                    "sync.size", "The member 'facts' is missing or holds more than " + FACTS_AT_MOST + " facts.");
        }
        return new SyncResponse(intake.append(acting.account(), facts));
    }

    /**
     * What a device sends.
     *
     * @param facts at most 1,000, in any order
     */
    @Serdeable
    record SyncRequest(@Nullable List<FactMessage> facts) {}

    /**
     * What a device gets.
     *
     * @param facts what became of each, in the order sent
     */
    @Serdeable
    record SyncResponse(List<Outcome> facts) {}
}
