package app.betweencalls.api.accounts;

import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Frame;
import app.betweencalls.api.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Coming in and going out by page. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPages {
    private static final Duration COOKIE_LIFE = Duration.ofDays(7);

    private final Accounts accounts;
    private final Pages pages;

    SignInPages(Accounts accounts, Pages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @Get("/")
    MutableHttpResponse<String> home(@Nullable Acting acting) {
        return Pages.seeOther(acting == null ? "/sign-in" : acting.role().home());
    }

    @Get("/sign-in")
    MutableHttpResponse<String> signIn() {
        return pages.render("accounts/signIn.jte", Frame.open("Sign in"), "");
    }

    /** Shows whose link it is; a GET spends nothing, since mail scanners and previews follow links. */
    @Get("/sign-in/{secret}")
    MutableHttpResponse<String> link(@PathVariable String secret) {
        Acting owner = accounts.ownerOfLink(secret);
        return pages.render("accounts/link.jte", Frame.open("Sign in"), new LinkPage(owner, secret));
    }

    @Post(value = "/sign-in/{secret}", consumes = MediaType.ALL)
    HttpResponse<String> follow(HttpRequest<?> request, @PathVariable String secret) {
        Acting owner = accounts.ownerOfLink(secret);
        String token = accounts.signInByLink(secret);
        return Pages.seeOther(owner.role().home()).cookie(Tokens.cookie(request, token, COOKIE_LIFE));
    }

    @Post(value = "/sign-out", consumes = MediaType.ALL)
    HttpResponse<String> signOut(HttpRequest<?> request) {
        Tokens.cookie(request).ifPresent(accounts::signOut);
        return Pages.seeOther("/sign-in").cookie(Tokens.cookie(request, "", Duration.ZERO));
    }
}
