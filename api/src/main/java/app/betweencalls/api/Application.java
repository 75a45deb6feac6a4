package app.betweencalls.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** What the API calls itself in its description. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Between Calls",
                        version = "1",
                        description = "Revision between calls, and what it did to the readiness of each criterion."))
final class Application {
    private Application() {}
}
