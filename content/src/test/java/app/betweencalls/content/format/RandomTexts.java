package app.betweencalls.content.format;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random texts full of what the format uses as marks. */
final class RandomTexts {
    private static final List<String> TOKENS = List.of(
            "calls",
            "the",
            "customer",
            "service",
            "level",
            "80/20",
            "agent",
            "Zoë",
            "£5",
            "50%",
            "don't",
            "“quoted”",
            "->",
            "=",
            "- [x]",
            "- [ ]",
            "(a)",
            "(distractor)",
            "#",
            "##",
            "###",
            "1.",
            "12.",
            ">",
            ">>",
            "?",
            "!",
            "~",
            "{{",
            "}",
            "{",
            "\\",
            "|",
            "*",
            "**bold**",
            "`a -> b`",
            "`",
            "@50%",
            "@",
            "<!--",
            "-->",
            "---",
            ":",
            "key: value",
            "points: [x]",
            "\"",
            "'",
            "[L03]",
            "/re.*/",
            "\\->",
            "\\@50%",
            "+-",
            "..",
            "+",
            "-",
            "\\=",
            "3.5",
            "// no comment");
    private static final List<String> PLAIN = List.of(
            "calls",
            "customer",
            "wait",
            "queue",
            "team",
            "plan",
            "Zoë",
            "don't",
            "80/20",
            "£5",
            "50%",
            "a:b",
            "=",
            "*",
            "#");

    private final SplittableRandom random;

    RandomTexts(SplittableRandom random) {
        this.random = random;
    }

    /** One line of marks and words. */
    String line() {
        return words(TOKENS, 1 + random.nextInt(7));
    }

    /** A line without braces, bars and backslashes. */
    String plain() {
        return words(PLAIN, 1 + random.nextInt(5));
    }

    /** One to four lines, perhaps with an empty line between them. */
    String paragraphs() {
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            lines.add(line());
            if (i < count - 1 && random.nextInt(3) == 0) {
                lines.add("");
            }
        }
        return String.join("\n", lines);
    }

    /** Different lines, also to a reader who overlooks case and punctuation. */
    List<String> different(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String line = line() + " n" + i + "x" + (random.nextInt(9) == 0 ? " @50%" : "");
            lines.add(line);
        }
        return lines;
    }

    private String words(List<String> from, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(from.get(random.nextInt(from.size())));
        }
        return String.join(" ", words);
    }
}
