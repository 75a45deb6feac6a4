package app.betweencalls.api.accounts;

import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Frame;
import app.betweencalls.api.web.Pages;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;

/** The candidate's own page: name, zone, and pairing a phone. */
@Controller("/me")
@Hidden
@Secured("candidate")
@ExecuteOn(TaskExecutors.BLOCKING)
class MePages {
    private final Accounts accounts;
    private final Pages pages;

    MePages(Accounts accounts, Pages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @Get
    MutableHttpResponse<String> me(Acting acting) {
        return render(acting, Optional.empty());
    }

    @Post(value = "/pair", consumes = MediaType.ALL)
    MutableHttpResponse<String> pair(Acting acting) {
        String code = accounts.makePairingCode(acting);
        QrCode qr = QrCode.of(code);
        String shown = code.substring(0, 4) + "-" + code.substring(4);
        return render(acting, Optional.of(new MePage.Pairing(shown, qr.path(), qr.size())));
    }

    private MutableHttpResponse<String> render(Acting acting, Optional<MePage.Pairing> pairing) {
        MePage page =
                new MePage(acting.name(), acting.centreName(), acting.zone().getId(), pairing);
        return pages.render("accounts/me.jte", Frame.of("Me", acting, "/me"), page);
    }
}
