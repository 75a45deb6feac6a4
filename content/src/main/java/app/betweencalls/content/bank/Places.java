package app.betweencalls.content.bank;

import app.betweencalls.content.finding.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the parts of questions stand in their file.
 *
 * @param file the file's name
 * @param places by question id and part, joined by a space; the part of a question as a whole is empty
 */
public record Places(String file, Map<String, Place> places) {
    /** The part that is the stem. */
    public static final String STEM = "stem";
    /** The part that is the lesson. */
    public static final String LESSON = "lesson";

    /** Copies the map. */
    public Places {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** Names the part that is an answer: an option, a pair, a step, an item or a line, counted from 0. */
    public static String answer(int index) {
        return "answer " + index;
    }

    /** Names the part that is a key of the metadata, for example {@code review-by}. */
    public static String key(String word) {
        return "key " + word;
    }

    /** Returns where a part stands; its question's heading if the part is unknown, else the head of the file. */
    public Place of(String question, String part) {
        Place whole = places.getOrDefault(name(question, ""), new Place(file, 1, 1));
        return places.getOrDefault(name(question, part), whole);
    }

    /** Returns the key under which a place is kept. */
    public static String name(String question, String part) {
        return question + " " + part;
    }
}
