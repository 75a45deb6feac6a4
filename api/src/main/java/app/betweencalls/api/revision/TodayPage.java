package app.betweencalls.api.revision;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a candidate begins.
 *
 * @param greeting by name
 * @param line what is worth doing now, in a sentence
 * @param week this week's own figures, in words
 * @param units the units practised, in words; empty for none
 * @param unfinished a session to carry on with
 * @param unfinishedLine how far it is, in words
 */
public record TodayPage(
        String greeting, String line, String week, String units, Optional<UUID> unfinished, String unfinishedLine) {}
