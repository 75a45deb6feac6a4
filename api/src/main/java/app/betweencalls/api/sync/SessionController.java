package app.betweencalls.api.sync;

import app.betweencalls.api.banks.QuestionMessage;
import app.betweencalls.api.revision.Revision;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A session planned for a device, with its questions and keys, so that it can be answered without a network. */
@Controller("/api/v1/sessions")
@Tag(name = "revision")
@Secured("candidate")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {
    private final Revision revision;

    SessionController(Revision revision) {
        this.revision = revision;
    }

    /** Plans a session of 60, 120 or 180 seconds; its answers come back by sync. */
    @Post
    SessionResponse plan(@Parameter(hidden = true) Acting acting, @Body SessionRequest request) {
        Integer seconds = request.seconds();
        if (seconds == null) {
            throw new Problem.Invalid("session.length", "The member 'seconds' is missing: 60, 120 or 180.");
        }
        Revision.Taken taken = revision.take(acting, seconds);
        List<PickMessage> picks = taken.picks().stream()
                .map(pick -> new PickMessage(pick.why(), pick.seed(), QuestionMessage.of(pick.question())))
                .collect(Collectors.toList());
        return new SessionResponse(taken.session(), seconds, picks);
    }

    /**
     * What a device asks for.
     *
     * @param seconds 60, 120 or 180
     */
    @Serdeable
    record SessionRequest(@Nullable Integer seconds) {}

    /**
     * A session to take along.
     *
     * @param session its id
     * @param seconds how long it is meant to be
     * @param picks what to ask, in order
     */
    @Serdeable
    record SessionResponse(UUID session, int seconds, List<PickMessage> picks) {}

    /**
     * A question to ask.
     *
     * @param why why now, in 25 words or fewer
     * @param seed of the variant and of the order of options, as a decimal text
     * @param question the concrete question with its key
     */
    @Serdeable
    record PickMessage(String why, String seed, QuestionMessage question) {}
}
