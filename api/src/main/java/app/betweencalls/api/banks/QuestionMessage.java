package app.betweencalls.api.banks;

import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.Stimulus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A concrete question with its key, as the app gets it to grade with the shared engine.
 *
 * @param id the question's id
 * @param version its version
 * @param criterion the criterion it serves
 * @param points full point ids, the first is primary
 * @param stimulus the shared situation of a scenario's questions
 * @param stem what is asked
 * @param task what the candidate has to do, with its key
 * @param feedback what it teaches afterwards
 * @param source the line a candidate can look up
 * @param asOf the day its facts were last checked, ISO 8601
 * @param evidence the blueprint's mark: V, SPEC, CALC or U
 */
@Serdeable
public record QuestionMessage(
        String id,
        int version,
        String criterion,
        List<String> points,
        @Nullable String stimulus,
        String stem,
        TaskMessage task,
        FeedbackMessage feedback,
        String source,
        String asOf,
        String evidence) {

    /**
     * What a question teaches after an answer.
     *
     * @param lesson the rule, an example and where to look it up
     * @param hints in order
     * @param right for a right answer; may be empty
     * @param partly for a partly right answer; may be empty
     * @param wrong for a wrong answer; may be empty
     */
    @Serdeable
    public record FeedbackMessage(String lesson, List<String> hints, String right, String partly, String wrong) {}

    /** Writes a concrete question. */
    public static QuestionMessage of(Question question) {
        return new QuestionMessage(
                question.id().value(),
                question.version(),
                question.mapping().criterion().value(),
                question.mapping().points().stream().map(PointId::value).collect(Collectors.toList()),
                question.stimulus().map(Stimulus::text).orElse(null),
                question.stem(),
                TaskMessage.of(question.task()),
                new FeedbackMessage(
                        question.feedback().lesson(),
                        question.feedback().hints(),
                        question.feedback().right(),
                        question.feedback().partly(),
                        question.feedback().wrong()),
                question.provenance().source(),
                question.provenance().asOf().toString(),
                question.provenance().evidence().name());
    }
}
