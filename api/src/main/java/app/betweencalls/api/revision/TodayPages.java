package app.betweencalls.api.revision;

import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Frame;
import app.betweencalls.api.web.Pages;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

/** Where a candidate begins. */
@Controller("/today")
@Hidden
@Secured("candidate")
@ExecuteOn(TaskExecutors.BLOCKING)
class TodayPages {
    private final Today today;
    private final Pages pages;

    TodayPages(Today today, Pages pages) {
        this.today = today;
        this.pages = pages;
    }

    @Get
    MutableHttpResponse<String> today(Acting acting) {
        return pages.render("revision/today.jte", Frame.of("Today", acting, "/today"), today.of(acting));
    }
}
