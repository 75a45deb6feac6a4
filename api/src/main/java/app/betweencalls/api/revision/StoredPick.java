package app.betweencalls.api.revision;

import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Fact;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A picked variant as a session keeps it.
 *
 * @param question the question's id
 * @param version its version when it was picked
 * @param seed the seed of the variant and of the order of options, as a decimal text
 * @param why why it was picked, in 25 words or fewer
 */
@Serdeable
record StoredPick(String question, int version, String seed, String why) {
    /** Returns what the log says was shown. */
    Fact.Shown shown() {
        return new Fact.Shown(new QuestionId(question), version, Long.parseLong(seed));
    }
}
