package app.betweencalls.engine.mastery;

import app.betweencalls.engine.memory.PlainMath;

/**
 * How long a candidate takes, as a ratio to the usual seconds of each type of question, feedback included.
 *
 * <p>The logarithm of the ratio is taken as normal, with a few imagined answers at the usual pace to begin with. Not
 * thread-safe.
 */
public final class Pace {
    private static final double IMAGINED = 6;
    private static final double IMAGINED_VARIANCE = 0.16;
    /** Where four fifths of a normal distribution lie below. */
    private static final double EIGHTIETH = 0.8416;

    private static final double LONGEST_RATIO = 8;

    private double lastSeconds;
    private double lastUsual = 1;
    private double lastLog;
    private double count;
    private double sum;
    private double squares;

    Pace() {}

    Pace copy() {
        Pace copy = new Pace();
        copy.lastSeconds = lastSeconds;
        copy.lastUsual = lastUsual;
        copy.lastLog = lastLog;
        copy.count = count;
        copy.sum = sum;
        copy.squares = squares;
        return copy;
    }

    void add(double seconds, double usualSeconds) {
        lastSeconds = seconds;
        lastUsual = usualSeconds;
        lastLog = log(seconds, usualSeconds);
        count++;
        sum += lastLog;
        squares += lastLog * lastLog;
    }

    /** Adds to the time of the latest answer. */
    void extend(double seconds) {
        double before = lastLog;
        lastSeconds += seconds;
        lastLog = log(lastSeconds, lastUsual);
        if (count > 0) {
            sum += lastLog - before;
            squares += lastLog * lastLog - before * before;
        }
    }

    private static double log(double seconds, double usualSeconds) {
        return PlainMath.log(Math.min(LONGEST_RATIO, Math.max(1 / LONGEST_RATIO, seconds / usualSeconds)));
    }

    /**
     * Returns the usual seconds of a type of question, feedback included, before anything is known of the candidate.
     */
    public static double usualSeconds(String type) {
        return switch (type) {
            case "single" -> 18;
            case "truefalse" -> 16;
            case "multiple" -> 24;
            case "numeric" -> 34;
            case "short" -> 20;
            case "cloze" -> 28;
            case "match", "order", "categorise" -> 34;
            case "open" -> 90;
            default -> 25;
        };
    }

    /** Returns the candidate's median as a ratio to the usual. */
    public double median() {
        return PlainMath.exp(sum / (count + IMAGINED));
    }

    /** Returns the ratio to the usual that four fifths of his answers stay within. */
    public double eightieth() {
        double mean = sum / (count + IMAGINED);
        double about = squares + IMAGINED * (IMAGINED_VARIANCE + mean * mean) - 2 * mean * sum + count * mean * mean;
        double deviation = StrictMath.sqrt(Math.max(0.01, about / (count + IMAGINED)));
        return PlainMath.exp(mean + EIGHTIETH * deviation);
    }
}
