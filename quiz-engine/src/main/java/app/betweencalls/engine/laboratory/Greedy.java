package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.mastery.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The oracle: sees the true memory and takes what adds most to the date for each second. */
final class Greedy implements Policy {
    private final World world;
    private final Learner learner;
    private final double date;
    private final long[] lastDay;
    private final int[] turn;

    Greedy(World world, Learner learner, double date) {
        this.world = world;
        this.learner = learner;
        this.date = date;
        this.lastDay = new long[world.catalogue().points()];
        this.turn = new int[world.catalogue().points()];
        Arrays.fill(lastDay, -1);
    }

    @Override
    public List<Integer> plan(double day, double seconds) {
        Catalogue catalogue = world.catalogue();
        List<double[]> ranked = new ArrayList<>();
        for (int point = 0; point < catalogue.points(); point++) {
            if (lastDay[point] < (long) Math.floor(day)) {
                int question = catalogue.sibling(point, turn[point] % (catalogue.siblings(point) - 1));
                double gain = gain(question, day) / world.seconds(question);
                ranked.add(new double[] {question, gain});
            }
        }
        ranked.sort(Comparator.comparing(each -> -each[1]));
        List<Integer> plan = new ArrayList<>();
        double left = seconds;
        for (double[] each : ranked) {
            left -= 1.2 * world.seconds((int) each[0]);
            if (left < 0 && !plan.isEmpty()) {
                break;
            }
            plan.add((int) each[0]);
        }
        return plan;
    }

    private double gain(int question, double day) {
        return learner.expected(question, new double[] {day}, date) - learner.expected(question, new double[0], date);
    }

    @Override
    public void answered(int question, double day, boolean right, double seconds) {
        int point = world.catalogue().pointOf(question);
        lastDay[point] = (long) Math.floor(day);
        turn[point]++;
    }
}
