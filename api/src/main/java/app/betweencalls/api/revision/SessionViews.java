package app.betweencalls.api.revision;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.web.Acting;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.grading.Grader;
import app.betweencalls.engine.question.Provenance;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.Stimulus;
import app.betweencalls.engine.review.Fact;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns where a session stands into what its pages say. */
@Singleton
class SessionViews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String SWAPPED = "You were away, so here is another on the same point.";

    /** A readiness that moved by less is not worth a line. */
    private static final double MOVED = 0.005;

    private final Revision revision;
    private final Planning planning;
    private final Banks banks;
    private final Clock clock;

    SessionViews(Revision revision, Planning planning, Banks banks, Clock clock) {
        this.revision = revision;
        this.planning = planning;
        this.banks = banks;
        this.clock = clock;
    }

    QuestionPage question(Revision.Screen screen, String path, UUID fact) {
        StoredPick pick = screen.pick();
        Question question = revision.concrete(pick);
        CriterionId criterion = question.mapping().criterion();
        return new QuestionPage(
                path,
                fact,
                screen.progress().pick(),
                chip(criterion),
                wording(criterion),
                progress(screen),
                screen.swapped() ? SWAPPED : "",
                question.stimulus().map(Stimulus::text).orElse(""),
                question.stem(),
                TaskView.of(question.task(), pick.shown().seed()),
                Grader.isScored(question));
    }

    FeedbackPage feedback(Revision.Screen screen, String path, UUID fact) {
        StoredPick pick = screen.pick();
        Question question = revision.concrete(pick);
        Fact.Review review = screen.progress().review().orElseThrow();
        CriterionId criterion = question.mapping().criterion();
        FeedbackView feedback = FeedbackView.of(question, review.answer(), Grader.grade(question, review.answer()));
        return new FeedbackPage(
                path,
                fact,
                review.id().value(),
                chip(criterion),
                wording(criterion),
                progress(screen),
                question.stem(),
                feedback,
                source(question.provenance()),
                pick.why());
    }

    private static String source(Provenance provenance) {
        String source = provenance.source();
        return source.substring(0, 1).toUpperCase(Locale.UK) + source.substring(1) + "; checked "
                + DAY.format(provenance.asOf()) + ".";
    }

    /** "3 of about 6": about, since time ends a session, not a count. */
    private static String progress(Revision.Screen screen) {
        int number = screen.progress().answered().size() + (screen.progress().step() == Progress.Step.QUESTION ? 1 : 0);
        long voided = screen.progress().pick() + 1L - number;
        long about = Math.max(number, screen.session().picks().size() - voided);
        return number + " of about " + about;
    }

    private String chip(CriterionId criterion) {
        return criterion.number() + " " + wording(criterion);
    }

    private String wording(CriterionId criterion) {
        return banks.framework()
                .criterion(criterion)
                .map(AssessmentCriterion::wording)
                .orElse("");
    }

    /** Says what is kept while a candidate is on a call. */
    String kept(Acting acting, UUID id) {
        return revision.unfinished(acting.account())
                .filter(session -> session.id().equals(id))
                .map(session -> {
                    Progress progress = revision.progress(session);
                    long left = Math.max(0, Math.round(progress.secondsLeft(session)));
                    int answers = progress.answered().size();
                    return answers + (answers == 1 ? " answer is" : " answers are") + " saved, and about " + left
                            + " seconds of your session are left. The clock stands still.";
                })
                .orElse("Your answers are saved. The clock stands still.");
    }

    DonePage done(Acting acting, Revision.Screen screen) {
        List<Fact.Review> answered = screen.progress().answered();
        long right = answered.stream()
                .filter(review -> Grader.share(banks.concrete(review.shown()), review.answer()) >= 1)
                .count();
        Planning.Outlook outlook = planning.outlook(acting, clock.instant(), answered);
        return new DonePage(
                answered.size(),
                (int) right,
                moved(screen.session().before(), outlook.readiness(), criteria(answered)),
                outlook.earned(),
                outlook.nextMoment());
    }

    private Set<CriterionId> criteria(List<Fact.Review> answered) {
        return answered.stream()
                .map(review -> banks.concrete(review.shown()).mapping().criterion())
                .collect(Collectors.toSet());
    }

    /** Only what was practised: other figures move a little with it, which tells a candidate nothing. */
    private List<DonePage.Moved> moved(
            Map<String, Double> before, Map<String, Double> after, Set<CriterionId> practised) {
        List<DonePage.Moved> moved = new ArrayList<>();
        after.forEach((id, now) -> {
            Optional<Double> then = Optional.ofNullable(before.get(id));
            CriterionId criterion = new CriterionId(id);
            if (practised.contains(criterion) && then.isPresent() && Math.abs(now - then.get()) >= MOVED) {
                String change = String.format(Locale.UK, "%.2f to %.2f", then.get(), now);
                moved.add(new DonePage.Moved(criterion.number(), wording(criterion), change));
            }
        });
        return moved;
    }
}
