package app.betweencalls.api.revision;

import app.betweencalls.api.revision.Progress.Step;
import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Frame;
import app.betweencalls.api.web.Ids;
import app.betweencalls.api.web.Pages;
import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.review.FactId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A session by page: question, feedback, end; and the way out when a call comes in. */
@Controller("/sessions")
@Hidden
@Secured("candidate")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionPages {
    private final Revision revision;
    private final SessionViews views;
    private final Pages pages;
    private final Ids ids;

    SessionPages(Revision revision, SessionViews views, Pages pages, Ids ids) {
        this.revision = revision;
        this.views = views;
        this.pages = pages;
        this.ids = ids;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> start(Acting acting, @Body Map<String, Object> form) {
        AnswerForm asked = AnswerForm.of(form);
        Optional<CriterionId> only = Optional.of(asked.field("criterion"))
                .filter(CriterionId::isValid)
                .map(CriterionId::new);
        SessionRow session = revision.start(acting, seconds(asked), only);
        return Pages.seeOther(path(session.id()));
    }

    private static int seconds(AnswerForm form) {
        try {
            return Integer.parseInt(form.field("seconds"));
        } catch (NumberFormatException e) {
            throw new Problem.Invalid("session.length", "A session is 60, 120 or 180 seconds long.");
        }
    }

    @Get("/{id}")
    MutableHttpResponse<String> show(Acting acting, @PathVariable UUID id) {
        Revision.Screen screen = revision.open(acting, id);
        String path = path(id);
        if (screen.progress().step() == Step.QUESTION) {
            QuestionPage page = views.question(screen, path, ids.next());
            return pages.render("revision/question.jte", Frame.of("Question", acting, path), page);
        }
        if (screen.progress().step() == Step.FEEDBACK) {
            FeedbackPage page = views.feedback(screen, path, ids.next());
            return pages.render("revision/feedback.jte", Frame.of("Feedback", acting, path), page);
        }
        DonePage page = views.done(acting, screen);
        return pages.render("revision/done.jte", Frame.of("Done", acting, path), page);
    }

    @Post("/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> answer(Acting acting, @PathVariable UUID id, @Body Map<String, Object> body) {
        AnswerForm form = AnswerForm.of(body);
        revision.answer(acting, id, new Revision.Given(fact(form), pick(form), form));
        return Pages.seeOther(path(id));
    }

    private static int pick(AnswerForm form) {
        try {
            return Integer.parseInt(form.field("pick"));
        } catch (NumberFormatException e) {
            throw new Problem.Invalid("answer.place", "The form does not say which question it answers. Load it anew.");
        }
    }

    @Post("/{id}/next")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> next(Acting acting, @PathVariable UUID id, @Body Map<String, Object> body) {
        AnswerForm form = AnswerForm.of(body);
        revision.feedbackRead(acting, id, fact(form), form.seconds());
        return Pages.seeOther(path(id));
    }

    private static FactId fact(AnswerForm form) {
        try {
            return FactId.of(form.field("fact"));
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid("answer.id", "The form has lost its id. Load the page anew; nothing was lost.");
        }
    }

    /** A call came in: by the button, with a page to come back from. */
    @Post("/{id}/away")
    @Consumes(MediaType.ALL)
    MutableHttpResponse<String> away(Acting acting, @PathVariable UUID id) {
        revision.away(acting, id);
        PausedPage page = new PausedPage(path(id), views.kept(acting, id));
        return pages.render("revision/paused.jte", Frame.of("Everything is kept", acting, path(id)), page);
    }

    /** A call came in: the page was hidden, and its beacon says so. */
    @Post("/{id}/hidden")
    @Consumes(MediaType.ALL)
    HttpResponse<Void> hidden(Acting acting, @PathVariable UUID id) {
        revision.away(acting, id);
        return HttpResponse.noContent();
    }

    @Post("/{id}/back")
    @Consumes(MediaType.ALL)
    HttpResponse<Void> back(Acting acting, @PathVariable UUID id) {
        revision.back(acting, id);
        return HttpResponse.noContent();
    }

    private static String path(UUID id) {
        return "/sessions/" + id;
    }
}
