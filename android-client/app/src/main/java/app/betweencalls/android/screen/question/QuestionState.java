package app.betweencalls.android.screen.question;

import java.util.List;
import java.util.Optional;

/**
 * What the question screen shows.
 *
 * @param criterion the criterion's number, for example {@code 4.3}
 * @param place for example {@code 3 of about 6}
 * @param notices lines above the question, for example that one was left out
 * @param stimulus the shared situation, where there is one
 * @param stem what is asked
 * @param input the answer in the making
 * @param saving whether the answer is being stored and nothing may change
 */
public record QuestionState(
        String criterion,
        String place,
        List<String> notices,
        Optional<String> stimulus,
        String stem,
        Input input,
        boolean saving) {
    /** Copies the list. */
    public QuestionState {
        notices = List.copyOf(notices);
    }

    /** Says whether the certainty is asked for, which submits. */
    public boolean canSubmit() {
        return input.isComplete() && !saving;
    }
}
