package app.betweencalls.api.revision;

import java.util.UUID;

/**
 * One question on a candidate's screen.
 *
 * @param path of the session
 * @param fact id of the fact that the answer will be, so that a repeated tap changes nothing
 * @param pick number of the question in the session, from 0
 * @param chip criterion in short
 * @param criterionWording criterion in full
 * @param progress how far the session is, in words
 * @param notice what happened before, in words; may be empty
 * @param stimulus the shared situation; empty for most
 * @param stem what is asked
 * @param task what the candidate has to do
 * @param certaintyAsked whether certainty is asked for
 */
public record QuestionPage(
        String path,
        UUID fact,
        int pick,
        String chip,
        String criterionWording,
        String progress,
        String notice,
        String stimulus,
        String stem,
        TaskView task,
        boolean certaintyAsked) {}
