package app.betweencalls.api.web;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** The short address of the API's description. */
@Controller("/api-docs")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class DescriptionPages {
    @Get
    MutableHttpResponse<String> description() {
        return Pages.seeOther("/swagger-ui/index.html");
    }
}
