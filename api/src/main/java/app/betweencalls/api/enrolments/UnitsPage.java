package app.betweencalls.api.enrolments;

import java.util.List;

/**
 * The units a candidate can choose.
 *
 * @param groups by qualification, chosen ones first
 * @param refused why the last choice was refused; empty otherwise
 */
public record UnitsPage(List<UnitGroup> groups, String refused) {

    /**
     * The units of a qualification, or those that stand outside.
     *
     * @param title the heading
     * @param note what to know about them
     * @param open whether it is shown unfolded
     * @param units in order of number
     */
    public record UnitGroup(String title, String note, boolean open, List<UnitLine> units) {}

    /**
     * A unit.
     *
     * @param label number and group as printed, or the reference
     * @param title verbatim
     * @param note what is held of it
     * @param chosen whether the candidate works towards it
     * @param action path that changes the choice
     * @param bars the rule by which it cannot be chosen now; empty otherwise
     */
    public record UnitLine(String label, String title, String note, boolean chosen, String action, String bars) {}
}
