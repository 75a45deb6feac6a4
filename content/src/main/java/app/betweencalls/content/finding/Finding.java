package app.betweencalls.content.finding;

/**
 * One thing that is wrong with content, in the manner of a compiler.
 *
 * @param code the stable code of the rule, listed in {@code docs/lint-rules.md}
 * @param severity how much it weighs
 * @param place where it stands
 * @param question the id of the question it is about; empty where it is about a file, a bank or something else
 * @param what what is wrong, with the words or figures that show it
 * @param fix how to mend it
 */
public record Finding(String code, Severity severity, Place place, String question, String what, String fix) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if code, what or fix is blank
     */
    public Finding {
        if (code.isBlank() || what.isBlank() || fix.isBlank()) {
            throw new IllegalArgumentException("a finding needs a code, what is wrong and how to mend it: " + code);
        }
    }

    /** Says whether content with this finding must not be published. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns the finding on one line, as a compiler prints it; the advice follows on a second. */
    @Override
    public String toString() {
        return place + ": " + severity.word() + " " + code + ": " + what + "\n    " + fix;
    }
}
