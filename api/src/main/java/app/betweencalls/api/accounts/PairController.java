package app.betweencalls.api.accounts;

import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Problem;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pairing a phone by a short code. */
@Controller("/api/v1/pair")
@Tag(name = "accounts")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PairController {
    private final Accounts accounts;

    PairController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Spends a pairing code for the token of a device. */
    @Post
    PairResponse pair(@Body PairRequest request) {
        String code = request.code();
        if (code == null || code.isBlank() || code.length() > 20) {
            throw new Problem.Invalid("code.invalid", "The member 'code' is missing: eight letters and digits.");
        }
        String token = accounts.pair(code);
        Acting acting = accounts.acting(token).orElseThrow();
        return new PairResponse(
                token, acting.name(), acting.centreName(), acting.zone().getId());
    }

    /**
     * What a phone sends.
     *
     * @param code the code read off the screen
     * @param device what the phone calls itself
     */
    @Serdeable
    record PairRequest(@Nullable String code, @Nullable String device) {}

    /**
     * What a phone gets.
     *
     * @param token to be sent as a bearer token
     * @param name the candidate's name
     * @param centre the centre's name
     * @param zone the candidate's time zone
     */
    @Serdeable
    record PairResponse(String token, String name, String centre, String zone) {}
}
