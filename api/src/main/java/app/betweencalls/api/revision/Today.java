package app.betweencalls.api.revision;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.enrolments.Enrolments;
import app.betweencalls.api.web.Acting;
import app.betweencalls.engine.framework.Unit;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.ReviewLog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is worth a candidate's next two minutes. */
@Singleton
class Today {
    private final Revision revision;
    private final CandidateStates states;
    private final Enrolments enrolments;
    private final Banks banks;
    private final Clock clock;

    Today(Revision revision, CandidateStates states, Enrolments enrolments, Banks banks, Clock clock) {
        this.revision = revision;
        this.states = states;
        this.enrolments = enrolments;
        this.banks = banks;
        this.clock = clock;
    }

    TodayPage of(Acting acting) {
        Optional<SessionRow> open = revision.unfinished(acting.account());
        String units = enrolments.specified(acting.account()).stream()
                .flatMap(reference -> banks.framework().unit(reference).stream())
                .map(Unit::title)
                .collect(Collectors.joining("; "));
        String firstName = acting.name().split(" ", 2)[0];
        return new TodayPage(
                "Hello, " + firstName,
                "Two minutes now are worth more than twenty at the weekend.",
                week(acting),
                units,
                open.map(SessionRow::id),
                open.map(this::standing).orElse(""));
    }

    private String standing(SessionRow session) {
        Progress progress = revision.progress(session);
        long left = Math.max(0, Math.round(progress.secondsLeft(session)));
        return count(progress.answered().size(), "answer") + " saved, about " + left + " seconds left.";
    }

    private String week(Acting acting) {
        return states.readWithLog(acting.account(), acting.zone(), view -> {
            Instant now = clock.instant();
            LocalDate monday = view.state().dateOf(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            List<LocalDate> days = answerDays(view).stream()
                    .filter(date -> !date.isBefore(monday))
                    .collect(Collectors.toList());
            if (days.isEmpty()) {
                return "no answers yet.";
            }
            return count(days.size(), "answer") + " on "
                    + count((int) days.stream().distinct().count(), "day") + ".";
        });
    }

    private static List<LocalDate> answerDays(CandidateStates.View view) {
        ReviewLog log = view.log();
        return log.reviews().stream()
                .filter(review -> !log.isVoid(review))
                .map(Fact.Review::at)
                .map(view.state()::dateOf)
                .collect(Collectors.toList());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
