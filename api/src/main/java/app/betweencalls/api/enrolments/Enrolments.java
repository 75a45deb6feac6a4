package app.betweencalls.api.enrolments;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.framework.CombinationRule.BarredPair;
import app.betweencalls.engine.framework.Framework;
import app.betweencalls.engine.framework.ListedUnit;
import app.betweencalls.engine.framework.Qualification;
import app.betweencalls.engine.framework.UnitReference;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a candidate works towards, and who assesses whom. The only door to this feature for other features. */
@Singleton
public class Enrolments {
    private final EnrolmentStore store;
    private final Banks banks;
    private final Clock clock;

    Enrolments(EnrolmentStore store, Banks banks, Clock clock) {
        this.store = store;
        this.banks = banks;
        this.clock = clock;
    }

    /** Returns the units a candidate has chosen. */
    public List<ChosenUnit> chosen(UUID candidate) {
        return store.chosen(candidate);
    }

    /** Returns the chosen units whose specification is held, each once. */
    public List<UnitReference> specified(UUID candidate) {
        return store.chosen(candidate).stream()
                .flatMap(chosen -> chosen.unit().stream())
                .distinct()
                .collect(Collectors.toList());
    }

    /**
     * Chooses a unit listed in a qualification.
     *
     * @throws Problem.NotFound {@code unit.unknown} if the qualification does not list this number
     * @throws Problem.Conflict {@code unit.barred} if a unit that bars it is chosen; quotes the rule
     */
    public void chooseListed(UUID candidate, String qualification, int number) {
        ListedUnit listed = listed(qualification, number);
        List<ChosenUnit> chosen = store.chosen(candidate);
        barring(listed, chosen).ifPresent(pair -> {
            throw new Problem.Conflict("unit.barred", barredSentence(qualification, pair));
        });
        store.choose(candidate, toChosen(listed), clock.instant());
    }

    /**
     * Chooses a unit that stands outside the loaded qualifications: it counts towards no rule of combination.
     *
     * @throws Problem.NotFound {@code unit.unknown} if its specification is not held
     */
    public void chooseOutside(UUID candidate, UnitReference unit) {
        if (framework().unit(unit).isEmpty()) {
            throw unknown(unit.value());
        }
        store.choose(candidate, new ChosenUnit(Optional.empty(), 0, Optional.of(unit)), clock.instant());
    }

    /** Takes a listed unit away; what was practised stays in the log. */
    public void leaveListed(UUID candidate, String qualification, int number) {
        store.leave(candidate, toChosen(listed(qualification, number)));
    }

    /** Takes a unit outside the qualifications away. */
    public void leaveOutside(UUID candidate, UnitReference unit) {
        store.leave(candidate, new ChosenUnit(Optional.empty(), 0, Optional.of(unit)));
    }

    /** Gives a candidate an assessor from now on. */
    public void assign(UUID assessor, UUID candidate) {
        store.assign(assessor, candidate, clock.instant());
    }

    /** Returns whom an assessor assesses now; at most 500. */
    public List<UUID> candidatesOf(UUID assessor) {
        return store.candidatesOf(assessor, clock.instant());
    }

    /**
     * Checks that an assessor assesses a candidate now.
     *
     * @throws Problem.NotFound {@code candidate.unknown} if not: whether the person exists is nobody else's business
     */
    public void requireAssessor(Acting assessor, UUID candidate) {
        if (!candidatesOf(assessor.account()).contains(candidate)) {
            throw new Problem.NotFound("candidate.unknown", "You assess no candidate with this id.");
        }
    }

    private ListedUnit listed(String qualification, int number) {
        return framework()
                .qualification(qualification)
                .flatMap(found -> found.unit(number))
                .orElseThrow(() -> unknown(qualification + " unit " + number));
    }

    private static ChosenUnit toChosen(ListedUnit listed) {
        return new ChosenUnit(Optional.of(listed.qualification()), listed.number(), listed.specification());
    }

    /** Returns the pair that bars a unit beside what is chosen; pairs bar within a qualification. */
    Optional<BarredPair> barring(ListedUnit unit, List<ChosenUnit> chosen) {
        List<Integer> numbers = chosen.stream()
                .filter(other -> other.qualification()
                        .filter(unit.qualification()::equals)
                        .isPresent())
                .map(ChosenUnit::number)
                .collect(Collectors.toList());
        return framework().qualification(unit.qualification()).stream()
                .flatMap(found -> found.rule().barred().stream())
                .filter(pair -> (pair.first() == unit.number() && numbers.contains(pair.second()))
                        || (pair.second() == unit.number() && numbers.contains(pair.first())))
                .findFirst();
    }

    /** Returns the rule that bars, as the source prints it. */
    String barredSentence(String qualification, BarredPair pair) {
        Qualification found = framework().qualification(qualification).orElseThrow();
        Map<Integer, String> titles =
                found.units().stream().collect(Collectors.toMap(ListedUnit::number, ListedUnit::title));
        return "Units " + pair.first() + " (" + titles.get(pair.first()) + ") and " + pair.second() + " ("
                + titles.get(pair.second()) + ") of " + qualification + " are a barred combination, printed '"
                + pair.asPrinted() + "': only one of them may be taken. Take the other away first.";
    }

    private Framework framework() {
        return banks.framework();
    }

    private static Problem.NotFound unknown(String what) {
        return new Problem.NotFound("unit.unknown", "The framework has no unit " + what + ".");
    }
}
