package app.betweencalls.content.format;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The types of question a bank can hold, each with the mark its answers are written by. */
enum TaskType {
    SINGLE(Mark.OPTION),
    MULTIPLE(Mark.OPTION),
    TRUEFALSE(Mark.OPTION),
    NUMERIC(Mark.ACCEPTED),
    SHORT(Mark.ACCEPTED),
    CLOZE(Mark.GAP),
    MATCH(Mark.PAIR),
    ORDER(Mark.STEP),
    CATEGORISE(Mark.ITEM),
    OPEN(Mark.MODEL);

    private final Mark mark;

    TaskType(Mark mark) {
        this.mark = mark;
    }

    Mark mark() {
        return mark;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Map<String, TaskType> words() {
        Map<String, TaskType> words = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(type -> words.put(type.word(), type));
        return words;
    }
}
