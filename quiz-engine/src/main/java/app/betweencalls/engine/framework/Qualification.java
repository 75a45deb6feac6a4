package app.betweencalls.engine.framework;

import java.util.List;
import java.util.Optional;

/**
 * What is awarded: a list of units and the rule by which they combine.
 *
 * @param code the awarding body's code, for example {@code 10269}
 * @param title verbatim
 * @param level level of the qualification, 2 to 4
 * @param rule how credits combine
 * @param units the listed units, in order of number
 */
public record Qualification(String code, String title, int level, CombinationRule rule, List<ListedUnit> units) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no unit or the level is below 1
     */
    public Qualification {
        if (units.isEmpty() || level < 1) {
            throw new IllegalArgumentException("qualification " + code + " needs a level and units");
        }
        units = List.copyOf(units);
    }

    /** Returns a listed unit by its number. */
    public Optional<ListedUnit> unit(int number) {
        return units.stream().filter(unit -> unit.number() == number).findFirst();
    }
}
