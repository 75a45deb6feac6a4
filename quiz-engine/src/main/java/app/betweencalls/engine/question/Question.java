package app.betweencalls.engine.question;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One way of asking for a point, at one version; questions on one point are siblings.
 *
 * @param id the id, which survives rewording
 * @param version from 1; raised with every change of wording, option or order
 * @param title a short name for staff
 * @param mapping what it asks for
 * @param stimulus the shared situation, for a scenario's question
 * @param stem what is asked
 * @param task what the candidate has to do, with its key
 * @param feedback what it teaches afterwards
 * @param provenance what its facts rest on
 * @param pool where it may be shown
 * @param state where it stands on its way to candidates
 * @param variation how its figures vary; empty for a question with one wording
 */
public record Question(
        QuestionId id,
        int version,
        String title,
        Mapping mapping,
        Optional<Stimulus> stimulus,
        String stem,
        Task task,
        Feedback feedback,
        Provenance provenance,
        Pool pool,
        State state,
        Optional<Variation> variation) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the version is below 1 or the stem is blank
     */
    public Question {
        if (version < 1 || stem.trim().isEmpty()) {
            throw new IllegalArgumentException("question " + id + " needs a version from 1 and a stem");
        }
    }

    /** Says whether the question may be shown on a day: published, and its facts hold. */
    public boolean isLiveOn(LocalDate day) {
        return state == State.PUBLISHED && provenance.holdsOn(day);
    }
}
