package app.betweencalls.engine.framework;

import java.util.List;
import java.util.Optional;

/**
 * What a specification prints about a unit beside its outcomes.
 *
 * @param ocrNumber the awarding body's number of the unit, as printed
 * @param sectorNumber the sector's number of the unit, as printed
 * @param assessmentMethod who assesses and who verifies
 * @param evidence what the specification asks for as evidence, in own words
 * @param standard the National Occupational Standard it is mapped to
 * @param functionalSkills standards in which it gives an opportunity to develop; never progress or achievement
 * @param notes notes of the editor on fields and on where the unit stands
 */
public record UnitParticulars(
        String ocrNumber,
        String sectorNumber,
        String assessmentMethod,
        List<String> evidence,
        Optional<NationalStandard> standard,
        List<String> functionalSkills,
        List<String> notes) {
    /** What is said of a unit whose particulars are not held. */
    public static final UnitParticulars NONE =
            new UnitParticulars("", "", "", List.of(), Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public UnitParticulars {
        evidence = List.copyOf(evidence);
        functionalSkills = List.copyOf(functionalSkills);
        notes = List.copyOf(notes);
    }
}
