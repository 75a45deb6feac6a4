package app.betweencalls.content.bank;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a bank keeps of a question beside what candidates see.
 *
 * @param scope {@code underpinning} for questions under a competence criterion
 * @param tags free words
 * @param choose the count of right options a multiple question announces
 * @param waivers findings let stand, with reasons
 * @param numbers the numeric lines as written, one a line of the task; empty for other types
 * @param asides one a line of a numeric or short task; empty where none has anything
 */
public record Notes(
        Optional<String> scope,
        List<String> tags,
        OptionalInt choose,
        List<Waiver> waivers,
        List<String> numbers,
        List<Aside> asides) {
    /** Nothing kept. */
    public static final Notes NONE =
            new Notes(Optional.empty(), List.of(), OptionalInt.empty(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Notes {
        tags = List.copyOf(tags);
        waivers = List.copyOf(waivers);
        numbers = List.copyOf(numbers);
        asides = List.copyOf(asides);
    }
}
