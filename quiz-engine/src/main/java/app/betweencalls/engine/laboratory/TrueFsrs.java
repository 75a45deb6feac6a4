package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.review.Rating;
import app.betweencalls.engine.session.SeededRandom;
import org.jspecify.annotations.Nullable;

/** The engine's own model as the truth, but for a pace of forgetting drawn for the learner: the easy case. */
final class TrueFsrs implements TrueMemory {
    private final Fsrs6 model = Fsrs6.standard();
    private final double pace;
    private final @Nullable MemoryState[] states;
    private final double[] lastDay;

    TrueFsrs(int points, SeededRandom random) {
        pace = StrictMath.exp(0.3 * random.nextNormal());
        states = new MemoryState[points];
        lastDay = new double[points];
    }

    @Override
    public double recall(int point, double day) {
        MemoryState state = states[point];
        return state == null ? 0 : model.recall(state, Math.max(0, day - lastDay[point]) / pace);
    }

    private MemoryState studied(int point, double day, boolean right) {
        MemoryState before = states[point];
        Rating rating = right ? Rating.GOOD : Rating.AGAIN;
        return before == null ? model.first(rating) : model.update(before, Math.max(0, day - lastDay[point]), rating);
    }

    @Override
    public void study(int point, double day, boolean right) {
        states[point] = studied(point, day, right);
        lastDay[point] = day;
    }

    /** What is held of a point. */
    private record Held(@Nullable MemoryState state, double lastDay) {}

    @Override
    public Object save(int point) {
        return new Held(states[point], lastDay[point]);
    }

    @Override
    public void restore(int point, Object saved) {
        Held held = (Held) saved;
        states[point] = held.state();
        lastDay[point] = held.lastDay();
    }
}
