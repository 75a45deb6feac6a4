package app.betweencalls.engine.framework;

/** What a fact rests on, as marked in the blueprint. */
public enum Evidence {
    /** A public source was consulted and supports the fact. */
    V,
    /** Stated by the unit specification. */
    SPEC,
    /** Arithmetic, checked by program. */
    CALC,
    /** Accepted practice, not checked against a source. */
    U
}
