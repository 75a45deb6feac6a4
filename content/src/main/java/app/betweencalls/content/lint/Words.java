package app.betweencalls.content.lint;

import app.betweencalls.content.text.Prose;
import app.betweencalls.content.yaml.YamlNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The word lists of the rules, kept as data in {@code lint/words.yaml}. Immutable. */
public final class Words {
    private final Map<String, Set<String>> lists;
    private final Map<String, String> spellings;

    private Words(Map<String, Set<String>> lists, Map<String, String> spellings) {
        this.lists = lists;
        this.spellings = spellings;
    }

    /**
     * Returns the lists that ship.
     *
     * @throws IllegalStateException if the data is broken
     */
    public static Words shipped() {
        return Data.read("/lint/words.yaml", Words::of);
    }

    private static Words of(YamlNode root) {
        Map<String, Set<String>> lists = new HashMap<>();
        Map<String, String> spellings = new LinkedHashMap<>();
        root.entries().forEach((key, value) -> {
            if (value.isMapping()) {
                value.entries().forEach((typed, meant) -> spellings.put(typed, meant.scalar()));
            } else {
                Set<String> words = new LinkedHashSet<>();
                value.members().forEach(member -> words.add(member.scalar()));
                lists.put(key, words);
            }
        });
        return new Words(lists, spellings);
    }

    /**
     * Returns a list.
     *
     * @throws IllegalArgumentException if no list has this name
     */
    public Set<String> list(String name) {
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no word list is called " + name);
        }
        return list;
    }

    /** Returns the first entry of a list that stands in a text as whole words. */
    public Optional<String> firstIn(String text, String name) {
        return list(name).stream().filter(phrase -> Prose.holds(text, phrase)).findFirst();
    }

    /** Returns the word of a list of single words that is among these. */
    public Optional<String> firstAmong(List<String> words, String name) {
        Set<String> list = list(name);
        return words.stream().filter(list::contains).findFirst();
    }

    /** Returns spellings to mend: as typed, then as it should be. */
    public Map<String, String> spellings() {
        return spellings;
    }
}
