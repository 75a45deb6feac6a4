package app.betweencalls.content.lint;

import app.betweencalls.content.bank.Labels;
import app.betweencalls.content.bank.Origin;
import app.betweencalls.content.bank.Places;
import app.betweencalls.content.finding.Severity;
import app.betweencalls.content.framework.RegisterFact;
import app.betweencalls.content.framework.Standing;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.Evidence;
import app.betweencalls.engine.framework.OutcomeKind;
import app.betweencalls.engine.framework.Point;
import app.betweencalls.engine.framework.PointId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules on what a question rests on: labels, points, facts, sources and dates. */
final class SourceRules {
    private SourceRules() {}

    /** E06: past its review date, or about to be; a published question without a source. */
    static void reviewDate(QuestionView question, LintSet set, Sink sink) {
        Origin origin = question.question().origin();
        if (!question.isPublished()) {
            return;
        }
        if (origin.source().isEmpty()) {
            sink.at(
                    question,
                    "",
                    "a published question without a source",
                    "Write source: what a candidate can look up.");
        }
        if (origin.reviewBy().isEmpty()) {
            return;
        }
        LocalDate last = origin.reviewBy().get();
        String part = Places.key("review-by");
        if (set.date().isAfter(last)) {
            String what = "past its review date " + last + ": it is not shown and not counted";
            sink.at(question, part, what, "Check its facts, then move as-of and review-by.");
        } else if (!set.date().isBefore(last.minusDays(set.thresholds().count("review-warning-days")))) {
            String what = "its review date " + last + " is near";
            sink.weighing(Severity.WARNING).at(question, part, what, "Check its facts, then move as-of and review-by.");
        }
    }

    /** E07: one id in two files. */
    static void sameId(LintSet set, Sink sink) {
        Map<String, QuestionView> seen = new LinkedHashMap<>();
        for (QuestionView question : set.questions()) {
            QuestionView twin = seen.putIfAbsent(question.id(), question);
            if (twin != null) {
                String where = twin.reading().places().of(question.id(), "").toString();
                sink.at(question, "", "the id stands in " + where + " too", "Give one of the two an id of its own.");
            }
        }
    }

    /** E08: points and facts that do not exist, belong elsewhere, or wait for a tutor. */
    static void points(QuestionView question, LintSet set, Sink sink) {
        Labels labels = question.question().labels();
        Optional<CriterionId> criterion = question.criterion();
        if (labels.criterion().isPresent()
                && criterion.flatMap(set.framework()::criterion).isEmpty()) {
            sink.at(
                    question,
                    Places.key("criterion"),
                    "no criterion is called " + labels.criterion().get(),
                    "Write an id such as R/503/0350:4.3.");
        }
        boolean primary = true;
        for (String id : labels.points()) {
            Optional<Point> point = PointId.isValid(id) ? set.framework().point(new PointId(id)) : Optional.empty();
            if (point.isEmpty()) {
                sink.at(
                        question,
                        Places.key("points"),
                        "no point is called " + id,
                        "Write a full id such as R/503/0350:4.3#02.");
            } else if (primary
                    && criterion.isPresent()
                    && !point.get().id().criterion().equals(criterion.get())) {
                String what = "the primary point " + id + " belongs to another criterion than " + criterion.get();
                sink.at(question, Places.key("points"), what, "Put a point of the criterion first.");
            } else if (!point.get().live() && question.isPublished()) {
                sink.at(
                        question,
                        Places.key("points"),
                        "the point " + id + " waits for a tutor's review",
                        "Write state: draft.");
            }
            primary = false;
        }
        facts(question, set, sink);
    }

    private static void facts(QuestionView question, LintSet set, Sink sink) {
        Map<String, RegisterFact> register = set.facts();
        for (String id : question.question().labels().facts()) {
            RegisterFact fact = register.get(id);
            if (fact == null) {
                sink.at(
                        question,
                        Places.key("facts"),
                        "no register fact is called " + id,
                        "Write ids such as [L03.3, M04.1].");
            } else if (!fact.standing().live() && question.isPublished()) {
                String what = "the fact " + id + " waits for a tutor's review";
                sink.at(question, Places.key("facts"), what, "Write state: draft, or drop the fact.");
            }
        }
    }

    /** E09: a published question that lacks a label candidates or the planner need. */
    static void labels(QuestionView question, LintSet set, Sink sink) {
        if (!question.isPublished()) {
            return;
        }
        Labels labels = question.question().labels();
        Origin origin = question.question().origin();
        List<String> missing = new ArrayList<>();
        add(missing, "criterion", labels.criterion().isPresent());
        add(missing, "points", !labels.points().isEmpty());
        add(missing, "level", labels.level().isPresent());
        add(missing, "thinking", labels.thinking().isPresent());
        add(missing, "difficulty", labels.difficulty().isPresent());
        add(missing, "evidence", origin.evidence().isPresent());
        add(missing, "as-of", origin.asOf().isPresent());
        if (!missing.isEmpty()) {
            String what = "a published question without " + String.join(", ", missing);
            sink.at(question, "", what, "Add the keys, or write state: draft.");
        }
    }

    private static void add(List<String> missing, String key, boolean present) {
        if (!present) {
            missing.add(key);
        }
    }

    /** E10: law without jurisdiction or review date, or with too late a one; dates in the wrong order. */
    static void law(QuestionView question, LintSet set, Sink sink) {
        Origin origin = question.question().origin();
        if (restsOnLaw(question, set) && question.isPublished()) {
            if (origin.jurisdiction().isEmpty()) {
                sink.at(question, "", "a question on law that does not say where it holds", "Write jurisdiction: UK.");
            }
            if (origin.reviewBy().isEmpty()) {
                sink.at(question, "", "a question on law without a review date", "Write review-by: within six months.");
            }
        }
        int months = set.thresholds().count("review-months");
        if (origin.asOf().isPresent() && origin.reviewBy().isPresent()) {
            LocalDate asOf = origin.asOf().get();
            LocalDate reviewBy = origin.reviewBy().get();
            if (reviewBy.isAfter(asOf.plusMonths(months)) || reviewBy.isBefore(asOf)) {
                String what = "review-by " + reviewBy + " is not within " + months + " months after as-of " + asOf;
                sink.at(question, Places.key("review-by"), what, "Bring it nearer.");
            }
        }
        if (origin.validFrom().isPresent()
                && origin.validTo().isPresent()
                && origin.validFrom().get().isAfter(origin.validTo().get())) {
            sink.at(question, Places.key("valid-to"), "valid-to lies before valid-from", "Put the dates in order.");
        }
    }

    /** Says whether a fact of the law register is among its facts, accepted practice beside the law apart. */
    private static boolean restsOnLaw(QuestionView question, LintSet set) {
        return question.question().labels().facts().stream()
                .filter(id -> id.startsWith("L"))
                .flatMap(id -> Optional.ofNullable(set.facts().get(id)).stream())
                .anyMatch(fact -> fact.standing().evidence().contains(Evidence.V));
    }

    /** E11: practice for a competence criterion that does not say so, or promises more than practice. */
    static void underpinning(QuestionView question, LintSet set, Sink sink) {
        Optional<AssessmentCriterion> criterion = question.criterion().flatMap(set.framework()::criterion);
        if (criterion.isEmpty()) {
            return;
        }
        boolean says = question.question()
                .notes()
                .scope()
                .filter("underpinning"::equals)
                .isPresent();
        boolean competence = criterion.get().kind() == OutcomeKind.COMPETENCE;
        if (competence && !says) {
            sink.at(question, "", "this criterion needs workplace evidence", "Write scope: underpinning.");
        } else if (!competence && says) {
            sink.at(
                    question,
                    Places.key("scope"),
                    "this criterion is knowledge and is quizzed directly",
                    "Drop scope.");
        }
        if (competence) {
            String text = question.lesson() + " " + String.join(" ", question.feedbackLines());
            set.words()
                    .firstIn(text, "promises")
                    .ifPresent(word -> sink.at(
                            question,
                            Places.LESSON,
                            "'" + word + "' could suggest that a right answer is evidence",
                            "Say what the answer shows, not what it proves of the candidate."));
        }
    }

    /** W28: evidence that says more than the point and the facts behind it hold. */
    static void evidence(QuestionView question, LintSet set, Sink sink) {
        Optional<Evidence> claimed = question.question().origin().evidence();
        Labels labels = question.question().labels();
        if (claimed.isEmpty() || labels.points().isEmpty()) {
            return;
        }
        Set<Evidence> held = new HashSet<>();
        labels.points().stream()
                .filter(PointId::isValid)
                .flatMap(id -> set.framework().point(new PointId(id)).stream())
                .forEach(point -> held.addAll(point.evidence()));
        labels.facts().stream()
                .flatMap(id -> Optional.ofNullable(set.facts().get(id)).stream())
                .map(RegisterFact::standing)
                .map(Standing::evidence)
                .forEach(held::addAll);
        boolean arithmetic = claimed.get() == Evidence.CALC;
        if (!held.isEmpty() && !arithmetic && claimed.get() != Evidence.U && !held.contains(claimed.get())) {
            String what = "evidence " + claimed.get() + ", and its points and facts hold " + held;
            sink.at(question, Places.key("evidence"), what, "Write the mark of the point, or name the fact.");
        }
    }

    /** W29: accepted practice that does not say so to the candidate. */
    static void acceptedPractice(QuestionView question, LintSet set, Sink sink) {
        Origin origin = question.question().origin();
        boolean unverified =
                origin.evidence().filter(mark -> mark == Evidence.U).isPresent();
        String source = origin.source().orElse("").toLowerCase(Locale.ROOT);
        if (unverified && !source.isEmpty() && !source.contains("practice")) {
            String what = "evidence U, and the source line does not say 'accepted practice'";
            sink.at(question, Places.key("source"), what, "Write source: accepted practice.");
        }
    }

    /** W30: a lesson on law with words that age: a change with a known date makes two questions with dates. */
    static void movingTime(QuestionView question, LintSet set, Sink sink) {
        if (restsOnLaw(question, set)) {
            set.words()
                    .firstIn(question.lesson().replaceAll("(?i)as soon as", ""), "moving-time")
                    .ifPresent(word -> sink.at(
                            question,
                            Places.LESSON,
                            "'" + word + "' in a lesson on law goes out of date unseen",
                            "Give the date, and valid-from or valid-to."));
        }
    }
}
