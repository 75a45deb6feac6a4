package app.betweencalls.api.revision;

import java.util.UUID;

/**
 * What a candidate reads after an answer.
 *
 * @param path of the session
 * @param fact id of the fact that reading it will be
 * @param review id of the answer
 * @param chip criterion in short
 * @param criterionWording criterion in full
 * @param progress how far the session is, in words
 * @param stem what was asked
 * @param feedback what to say about the answer
 * @param sourceLine what the facts rest on and when they were checked
 * @param why why the question was picked
 */
public record FeedbackPage(
        String path,
        UUID fact,
        UUID review,
        String chip,
        String criterionWording,
        String progress,
        String stem,
        FeedbackView feedback,
        String sourceLine,
        String why) {}
