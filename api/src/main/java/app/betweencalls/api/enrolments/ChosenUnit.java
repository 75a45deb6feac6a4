package app.betweencalls.api.enrolments;

import app.betweencalls.engine.framework.UnitReference;
import java.util.Optional;

/**
 * A unit a candidate works towards: a listing of a qualification, or a unit that stands outside them.
 *
 * @param qualification the qualification's code; empty for a unit outside the loaded qualifications
 * @param number the number in the qualification's list; 0 outside
 * @param unit the specification, where it is held
 */
public record ChosenUnit(Optional<String> qualification, int number, Optional<UnitReference> unit) {
    /**
     * Checks that there is a listing or a reference.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public ChosenUnit {
        if (qualification.isEmpty() && unit.isEmpty()) {
            throw new IllegalArgumentException("a chosen unit is a listing or has a reference");
        }
    }
}
