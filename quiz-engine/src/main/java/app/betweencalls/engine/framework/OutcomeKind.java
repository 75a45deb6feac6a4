package app.betweencalls.engine.framework;

/** What evidence an outcome asks for: the words "Understand" or "Be able to" decide. */
public enum OutcomeKind {
    /** "Understand ...": criteria can be quizzed and have a readiness. */
    KNOWLEDGE,
    /** "Be able to ...": workplace evidence is required; criteria have no readiness. */
    COMPETENCE
}
