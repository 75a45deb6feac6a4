package app.betweencalls.engine.framework;

/**
 * The National Occupational Standard a unit is mapped to; shown, never a mapping of credit.
 *
 * @param standard the suite, as printed
 * @param number the number of its unit, as printed
 * @param title verbatim
 */
public record NationalStandard(String standard, String number, String title) {}
