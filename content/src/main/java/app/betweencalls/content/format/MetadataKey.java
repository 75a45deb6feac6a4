package app.betweencalls.content.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The closed list of keys below a question's heading, in the order in which they are written. */
enum MetadataKey {
    TYPE,
    VERSION,
    UNIT,
    CRITERION,
    POINTS,
    FACTS,
    LEVEL,
    THINKING,
    DIFFICULTY,
    POOL,
    STATE,
    EVIDENCE,
    SOURCE,
    JURISDICTION,
    AS_OF,
    REVIEW_BY,
    VALID_FROM,
    VALID_TO,
    SCOPE,
    TAGS,
    SCORING,
    MATCH,
    SHUFFLE,
    CHOOSE,
    UNIT_NAME,
    FEEDBACK_CORRECT,
    FEEDBACK_PARTIAL,
    FEEDBACK_INCORRECT,
    VARY,
    LET,
    WHERE,
    LINT_ALLOW;

    private static final Set<MetadataKey> REPEATABLE = Set.of(VARY, LET, WHERE, LINT_ALLOW);
    private static final Set<MetadataKey> OWN = Set.of(VARY, LET, WHERE, LINT_ALLOW, VERSION, CHOOSE, UNIT_NAME);

    /** Returns the key as banks write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says whether a question may give it more than once. */
    boolean isRepeatable() {
        return REPEATABLE.contains(this);
    }

    /** Says whether a file or a scenario may give a value for all its questions. */
    boolean hasDefault() {
        return !OWN.contains(this);
    }

    static Optional<MetadataKey> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(MetadataKey::word).toList();
    }
}
