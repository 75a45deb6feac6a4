package app.betweencalls.content.framework;

/**
 * A document facts were checked against.
 *
 * @param id the id, for example {@code S01}
 * @param kind primary, regulator, standard, professional, academic, trade, secondary or mixed
 * @param title what it is
 */
public record SourceDocument(String id, String kind, String title) {}
