package app.betweencalls.api.web;

import java.util.Locale;
import java.util.Optional;

/** In which capacity a person acts; a session acts in one role at a time. */
public enum Role {
    CANDIDATE("Candidate", "/today"),
    TUTOR("Tutor", "/banks"),
    ASSESSOR("Assessor", "/caseload"),
    ADMINISTRATOR("Administrator", "/self-test");

    private final String title;
    private final String home;

    Role(String title, String home) {
        this.title = title;
        this.home = home;
    }

    /** Returns the word shown to people. */
    public String title() {
        return title;
    }

    /** Returns the path of the first page in this role. */
    public String home() {
        return home;
    }

    /** Returns the word used in the database, in messages and in access rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the role of a word. */
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
