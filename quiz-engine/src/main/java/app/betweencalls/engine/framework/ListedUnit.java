package app.betweencalls.engine.framework;

import java.util.Optional;

/**
 * A unit as a qualification lists it; its identity is (qualification, number), never the title.
 *
 * @param qualification the qualification's code, for example {@code 10269}
 * @param number the number in that qualification's list, from 1
 * @param group the letter of its group
 * @param title as printed; titles repeat
 * @param specification the unit specification, where it is held
 */
public record ListedUnit(
        String qualification, int number, String group, String title, Optional<UnitReference> specification) {
    /** Returns the id, for example {@code 10269:U02}. */
    public String id() {
        return qualification + ":U" + (number < 10 ? "0" : "") + number;
    }
}
