package app.betweencalls.api.readiness;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.readiness.UnitView.OutcomeView;
import app.betweencalls.api.revision.Revision;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.Defect;
import app.betweencalls.engine.framework.LearningOutcome;
import app.betweencalls.engine.framework.ListedUnit;
import app.betweencalls.engine.framework.OutcomeKind;
import app.betweencalls.engine.framework.Unit;
import app.betweencalls.engine.mastery.Band;
import app.betweencalls.engine.mastery.CandidateState;
import app.betweencalls.engine.mastery.MasteryRollup;
import app.betweencalls.engine.mastery.Readiness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A candidate's criteria in figures and words, for any reader: it holds nothing an assessor must not see, so that no
 * page can leak it. The only door to this feature for other features.
 */
@Singleton
public class Figures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Banks banks;
    private final Revision revision;
    private final Clock clock;

    Figures(Banks banks, Revision revision, Clock clock) {
        this.banks = banks;
        this.revision = revision;
        this.clock = clock;
    }

    /** Returns a unit with its criteria, for a page. */
    public UnitView unit(CandidateState state, Unit unit) {
        List<OutcomeView> outcomes =
                unit.outcomes().stream().map(outcome -> outcome(state, outcome)).collect(Collectors.toList());
        return new UnitView(unit.reference().value(), unit.title(), listing(unit), outcomes);
    }

    private String listing(Unit unit) {
        List<ListedUnit> listings = banks.framework().listings(unit.reference());
        if (listings.isEmpty()) {
            return "A knowledge unit outside the qualifications held here: no rule of combination applies.";
        }
        return listings.stream()
                .map(listed -> "Unit " + listed.number() + " of " + listed.qualification())
                .collect(Collectors.joining(", ", "Level " + unit.level() + ". ", "."));
    }

    private OutcomeView outcome(CandidateState state, LearningOutcome outcome) {
        List<CriterionView> criteria = outcome.criteria().stream()
                .map(criterion -> criterion(state, criterion))
                .collect(Collectors.toList());
        boolean assessable = outcome.kind() == OutcomeKind.KNOWLEDGE;
        return new OutcomeView(outcome.number(), outcome.wording(), assessable, criteria);
    }

    private CriterionView criterion(CandidateState state, AssessmentCriterion criterion) {
        List<String> defects = banks.framework().defectsOf(criterion.id().value()).stream()
                .map(Defect::what)
                .collect(Collectors.toList());
        if (criterion.kind() == OutcomeKind.COMPETENCE) {
            return new CriterionView(
                    criterion.id().value(),
                    criterion.id().number(),
                    criterion.wording(),
                    false,
                    0,
                    "",
                    List.of(),
                    support(state, criterion),
                    "",
                    defects);
        }
        return revision.readiness(state, criterion)
                .map(readiness -> view(criterion, readiness, defects))
                .orElseGet(() -> new CriterionView(
                        criterion.id().value(),
                        criterion.id().number(),
                        criterion.wording(),
                        true,
                        0,
                        Band.NOT_ENOUGH_YET.word(),
                        List.of(),
                        List.of(),
                        "No question of this criterion is live in this version.",
                        defects));
    }

    /** Underpinning practice is support only: what was practised and how it went, never a readiness. */
    private List<String> support(CandidateState state, AssessmentCriterion criterion) {
        return new MasteryRollup(state, clock.instant())
                .of(criterion.id())
                .filter(mastery -> mastery.answers() > 0)
                .map(mastery -> List.of(
                        mastery.answers() + (mastery.answers() == 1 ? " answer" : " answers")
                                + " on what lies underneath",
                        String.format(Locale.UK, "about %.0f %% of it known now", mastery.value() * 100),
                        "support only"))
                .orElse(List.of());
    }

    private static CriterionView view(AssessmentCriterion criterion, Readiness readiness, List<String> defects) {
        boolean practised = readiness.evidence().answers() > 0;
        return new CriterionView(
                criterion.id().value(),
                criterion.id().number(),
                criterion.wording(),
                true,
                readiness.band().map(Band::ordinal).orElse(0),
                readiness.band().map(Band::word).orElse("Bands are switched off"),
                practised ? List.of(figures(readiness)) : List.of(),
                facts(readiness),
                readiness.reason(),
                defects);
    }

    private static CriterionView.Figures figures(Readiness readiness) {
        String words = String.format(
                Locale.UK, "%.2f, between %.2f and %.2f", readiness.probability(), readiness.low(), readiness.high());
        return new CriterionView.Figures(readiness.probability(), readiness.low(), readiness.high(), words);
    }

    private static List<String> facts(Readiness readiness) {
        List<String> facts = new ArrayList<>();
        facts.add(readiness.coverage().covered() + " of " + readiness.coverage().total() + " points covered");
        Readiness.Evidence evidence = readiness.evidence();
        if (evidence.answers() > 0) {
            facts.add(evidence.answers()
                    + (evidence.answers() == 1 ? " answer on " : " answers on ")
                    + evidence.days()
                    + (evidence.days() == 1 ? " day" : " days"));
            facts.add(Math.round(evidence.heldOutShare() * 100) + " % held out");
        }
        evidence.lastPractised().map(Figures::lastPractised).ifPresent(facts::add);
        return facts;
    }

    private static String lastPractised(LocalDate date) {
        return "last practised " + DAY.format(date);
    }
}
