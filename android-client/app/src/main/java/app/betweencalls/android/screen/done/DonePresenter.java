package app.betweencalls.android.screen.done;

import app.betweencalls.android.screen.Notices;
import app.betweencalls.android.screen.Pick;
import app.betweencalls.android.screen.Progress;
import app.betweencalls.android.screen.Surroundings;
import app.betweencalls.android.screen.today.BacklogText;
import app.betweencalls.engine.grading.Grader;
import app.betweencalls.engine.grading.Verdict;
import app.betweencalls.engine.review.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Sums up a session. */
public final class DonePresenter {
    private final Surroundings surroundings;
    private final Consumer<DoneState> show;
    private DoneState state;

    /** Opens the screen on a session that has nothing left to ask. */
    public DonePresenter(Progress progress, Surroundings surroundings, Consumer<DoneState> show) {
        this.surroundings = surroundings;
        this.show = show;
        int answered = progress.reviews().size();
        this.state = new DoneState(
                answered == 1 ? "1 question answered" : answered + " questions answered",
                lines(progress),
                Notices.skipped(progress.skipped()),
                "");
    }

    /** Returns what to draw. */
    public DoneState state() {
        return state;
    }

    /** Looks again at what waits to be sent. */
    public void refresh() {
        surroundings.background().run(() -> BacklogText.of(surroundings.store().backlog()), text -> {
            state = new DoneState(state.headline(), state.lines(), state.notices(), text);
            show.accept(state);
        });
    }

    private static List<String> lines(Progress progress) {
        Map<String, int[]> rightAndAll = new TreeMap<>();
        for (Fact.Review review : progress.reviews()) {
            for (Pick pick : progress.session().picks()) {
                if (pick.shown().equals(review.shown()) && pick.task().isPresent()) {
                    int[] count = rightAndAll.computeIfAbsent(pick.criterion().number(), number -> new int[2]);
                    boolean right =
                            Grader.grade(pick.task().get(), review.answer()).verdict() == Verdict.RIGHT;
                    count[0] += right ? 1 : 0;
                    count[1]++;
                }
            }
        }
        List<String> lines = new ArrayList<>();
        rightAndAll.forEach((number, count) -> lines.add(number + ": " + count[0] + " of " + count[1] + " right"));
        return lines;
    }
}
