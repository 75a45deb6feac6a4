package app.betweencalls.engine.calibration;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The gradient of one step: the sum over its units, each by a kernel of its own, added in the order of the units.
 *
 * <p>With two threads the second unit is offered to a helper; whoever claims it first computes it, so a helper that the
 * machine has no time for costs nothing, and the sum is the same to the last bit either way. The helper waits by
 * looking
 * at a volatile number, since a step lasts only some ten microseconds, and ends with {@link #close}. To be used by one
 * thread.
 */
final class StepGradient implements AutoCloseable {
    private static final int LOOKS_BEFORE_PARKING = 20_000;
    private static final long PARKED_NANOS = 20_000;
    private static final int END = -1;

    private final Kernel[] kernels;
    private final double[][] parts;
    private final @Nullable Thread helper;

    private double[] weights = new double[0];
    private int offered;
    private final AtomicInteger claimed = new AtomicInteger();
    private volatile int asked;
    private volatile int answered;
    private volatile @Nullable RuntimeException failure;

    /**
     * Prepares the kernels.
     *
     * @param kernels one for each unit of a step
     * @param weights how many weights the model has
     * @param threads 1, or 2 to compute two units at once
     */
    StepGradient(Kernel[] kernels, int weights, int threads) {
        this.kernels = kernels;
        this.parts = new double[kernels.length][weights];
        if (threads > 1 && kernels.length > 1) {
            helper = new Thread(this::help, "fit helper");
            helper.setDaemon(true);
            helper.start();
        } else {
            helper = null;
        }
    }

    /**
     * Computes the gradient of one step.
     *
     * @param current the weights
     * @param units the units of the step, at most one for each kernel
     * @param gradient set to the sum
     */
    void sum(double[] current, int[] units, double[] gradient) {
        weights = current;
        if (helper != null && units.length > 1) {
            int ticket = asked + 1;
            offered = units[1];
            asked = ticket;
            compute(0, units[0]);
            if (claimed.compareAndSet(ticket - 1, ticket)) {
                compute(1, units[1]);
            } else {
                await(ticket);
            }
        } else {
            for (int slot = 0; slot < units.length; slot++) {
                compute(slot, units[slot]);
            }
        }
        Arrays.fill(gradient, 0);
        for (int slot = 0; slot < units.length; slot++) {
            for (int index = 0; index < gradient.length; index++) {
                gradient[index] += parts[slot][index];
            }
        }
    }

    @Override
    public void close() {
        asked = END;
    }

    private void compute(int slot, int unit) {
        Arrays.fill(parts[slot], 0);
        kernels[slot].use(weights);
        kernels[slot].addGradient(unit, parts[slot]);
    }

    private void await(int ticket) {
        for (int looks = 0; answered != ticket; looks++) {
            pause(looks);
        }
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private void help() {
        int done = 0;
        while (true) {
            int ticket = asked;
            for (int looks = 0; ticket == done; looks++) {
                pause(looks);
                ticket = asked;
            }
            if (ticket == END) {
                return;
            }
            done = ticket;
            if (claimed.compareAndSet(ticket - 1, ticket)) {
                try {
                    compute(1, offered);
                } catch (RuntimeException failed) {
                    failure = failed;
                }
                answered = ticket;
            }
        }
    }

    private static void pause(int looks) {
        if (looks > LOOKS_BEFORE_PARKING) {
            LockSupport.parkNanos(PARKED_NANOS);
        }
    }
}
