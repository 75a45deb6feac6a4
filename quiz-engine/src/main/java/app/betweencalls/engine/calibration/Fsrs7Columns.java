package app.betweencalls.engine.calibration;

/** The working columns of FSRS-7 over a batch. Not thread-safe. */
final class Fsrs7Columns {
    // By point of the batch: the state reached so far and, on the way back, the derivative of the loss by it.
    final double[] slow;
    final double[] fast;
    final double[] lnSlow;
    final double[] lnFast;
    final double[] difficulty;

    // By position: what the forward pass keeps for the way back.
    final double[] lnSlowBefore;
    final double[] lnFastBefore;
    final double[] difficultyBefore;
    final double[] fastDecay;
    final double[] fastFactor;
    final double[] lnFastCurve;
    final double[] fastSlope;
    final double[] fastRecall;
    final double[] fastWeight;
    final double[] lnSlowCurve;
    final double[] slowSlope;
    final double[] slowRecall;
    final double[] slowWeight;
    final double[] recall;
    final Trace slowTrace;
    final Trace fastTrace;
    final byte[] inside;

    // By position, on the way back: derivatives by recall of the mean and of the fast curve.
    final double[] byRecall;
    final double[] byFastRecall;

    Fsrs7Columns(int points, int positions) {
        slow = new double[points];
        fast = new double[points];
        lnSlow = new double[points];
        lnFast = new double[points];
        difficulty = new double[points];
        lnSlowBefore = new double[positions];
        lnFastBefore = new double[positions];
        difficultyBefore = new double[positions];
        fastDecay = new double[positions];
        fastFactor = new double[positions];
        lnFastCurve = new double[positions];
        fastSlope = new double[positions];
        fastRecall = new double[positions];
        fastWeight = new double[positions];
        lnSlowCurve = new double[positions];
        slowSlope = new double[positions];
        slowRecall = new double[positions];
        slowWeight = new double[positions];
        recall = new double[positions];
        inside = new byte[positions];
        byRecall = new double[positions];
        byFastRecall = new double[positions];
        slowTrace = new Trace(7, positions);
        fastTrace = new Trace(15, positions);
    }

    /** What is kept of the update of one trace. */
    static final class Trace {
        /** Where the trace's eight weights begin. */
        final int first;

        /** On success the scale without effort; on a lapse the power. */
        final double[] scale;
        /** On success the exponential of surprise; on a lapse ln(x + 1). */
        final double[] boost;
        /** On a lapse x / (x + 1). */
        final double[] share;
        /** 0 where a clamp cut the derivative; else 1 over the growth on success, 1 or -1 (ceiling) on a lapse. */
        final double[] passed;

        Trace(int first, int positions) {
            this.first = first;
            scale = new double[positions];
            boost = new double[positions];
            share = new double[positions];
            passed = new double[positions];
        }
    }
}
