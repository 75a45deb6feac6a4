package app.betweencalls.engine.session;

/** What a session is for. */
public enum Purpose {
    /** What raises readiness most for the time it takes. */
    PRACTICE,
    /** Only points answered wrong lately or likely to be. */
    WEAK_SPOTS,
    /** Points before they are due, when nothing is. */
    AHEAD
}
