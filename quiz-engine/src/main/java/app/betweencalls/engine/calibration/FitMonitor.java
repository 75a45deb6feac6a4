package app.betweencalls.engine.calibration;

/** Watches a fit and may end it early; called on the thread that fits, some hundred times at most. */
@FunctionalInterface
public interface FitMonitor {
    /** Lets the fit run and looks away. */
    FitMonitor NONE = done -> true;

    /**
     * Takes note of progress.
     *
     * @param done the share of the work that is done, 0 to 1
     * @return whether to go on; if not, the fit ends and the old weights stay
     */
    boolean goOn(double done);
}
