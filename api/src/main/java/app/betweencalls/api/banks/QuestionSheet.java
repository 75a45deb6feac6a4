package app.betweencalls.api.banks;

import java.util.List;

/**
 * A question as staff see it, with its key.
 *
 * @param bank the bank's id
 * @param id the question's id
 * @param title its title
 * @param stimulus the shared situation; empty for most
 * @param stem what is asked; for a parametric question one of its variants
 * @param parts options, pairs, steps, items, lines or gaps
 * @param lesson the lesson
 * @param particulars name and value, one a line
 */
public record QuestionSheet(
        String bank,
        String id,
        String title,
        String stimulus,
        String stem,
        List<Part> parts,
        String lesson,
        List<Particular> particulars) {

    /**
     * A part of the task.
     *
     * @param mark what it is: right, wrong, a place, a share
     * @param right whether it belongs to the key
     * @param text what is shown
     * @param feedback to the candidate
     * @param note rationale and misconception, for staff
     */
    public record Part(String mark, boolean right, String text, String feedback, String note) {}

    /**
     * A particular.
     *
     * @param name what
     * @param value its value
     */
    public record Particular(String name, String value) {}
}
