package app.betweencalls.api.tidy;

import app.betweencalls.api.tidy.SourceTree.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the compiler does not check: lengths, words and dead files. Each check returns what it found, with the place.
 */
final class Checks {
    static final int MAIN_LINES = 400;
    static final int TEST_LINES = 600;
    static final int METHOD_LINES = 50;
    static final int COLUMNS = 120;
    static final int PARAMETERS = 4;

    /** Words that have one right synonym in the glossary; the laboratory may speak of learners. */
    static final Set<String> BANNED = Set.of(
            "deck",
            "card",
            "coins",
            "rubric",
            "syllabus",
            "course",
            "student",
            "learner",
            "pupil",
            "user",
            "teacher",
            "attempt",
            "retrievability",
            "knowledgecomponent");

    // Split, so that this file does not find itself.
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern METHOD = Pattern.compile(
            "^( {4}| {8})(?=[\\w<])(?!return |throw |new |else |case |if |for |while |switch |try |synchronized )"
                    + "(?:[\\w<>\\[\\],.?@&]+ )*?(?:[\\w<>\\[\\],.?]+ (\\w+)|([A-Z]\\w*))\\((.*)$");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?`?(\\w+)");
    private static final Pattern JSON_KEY = Pattern.compile("\"(\\w+)\"\\s*:");
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    private static final Pattern NOT_A_WORD = Pattern.compile("\\W+");
    private static final Pattern SLASH = Pattern.compile("/");

    private Checks() {}

    /** Finds files that are too long. */
    static List<String> longFiles(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.lines().size() > (file.isTest() ? TEST_LINES : MAIN_LINES))
                .map(file -> file.path() + ": " + file.lines().size() + " lines")
                .collect(Collectors.toList());
    }

    /** Finds lines that are too wide. */
    static List<String> wideLines(List<SourceFile> files) {
        List<String> found = new ArrayList<>();
        for (SourceFile file : files) {
            for (int i = 0; i < file.lines().size(); i++) {
                String line = file.lines().get(i);
                if (line.length() > COLUMNS && !line.contains("://") && !line.startsWith("import ")) {
                    found.add(file.path() + ":" + (i + 1) + ": " + line.length() + " columns");
                }
            }
        }
        return found;
    }

    /** Finds marks of unfinished work. */
    static List<String> unfinished(List<SourceFile> files) {
        List<String> found = new ArrayList<>();
        for (SourceFile file : files) {
            for (int i = 0; i < file.lines().size(); i++) {
                if (UNFINISHED.matcher(file.lines().get(i)).find()) {
                    found.add(file.path() + ":" + (i + 1) + ": "
                            + file.lines().get(i).trim());
                }
            }
        }
        return found;
    }

    /** Finds methods that are too long; leans on the formatter, which puts the closing brace under the first line. */
    static List<String> longMethods(List<SourceFile> files) {
        List<String> found = new ArrayList<>();
        for (SourceFile file : files) {
            for (int i = 0; i < file.lines().size(); i++) {
                Matcher method = METHOD.matcher(file.lines().get(i));
                boolean isType = TYPE.matcher(file.lines().get(i)).find();
                if (method.matches() && !isType && opensBody(file.lines(), i)) {
                    int end = end(file.lines(), i, method.group(1) + "}");
                    if (end - i + 1 > METHOD_LINES) {
                        found.add(
                                file.path() + ":" + (i + 1) + ": " + name(method) + " has " + (end - i + 1) + " lines");
                    }
                }
            }
        }
        return found;
    }

    private static String name(Matcher method) {
        return method.group(2) == null ? method.group(3) : method.group(2);
    }

    private static boolean opensBody(List<String> lines, int from) {
        for (int i = from; i < Math.min(from + 12, lines.size()); i++) {
            if (lines.get(i).endsWith("{")) {
                return true;
            }
            if (lines.get(i).endsWith(";") || lines.get(i).isBlank()) {
                return false;
            }
        }
        return false;
    }

    private static int end(List<String> lines, int from, String closing) {
        for (int i = from + 1; i < lines.size(); i++) {
            if (lines.get(i).equals(closing)) {
                return i;
            }
        }
        return from;
    }

    /** Finds methods with too many parameters; records and constructors name their parts and are left out. */
    static List<String> manyParameters(List<SourceFile> files) {
        List<String> found = new ArrayList<>();
        for (SourceFile file : files) {
            for (int i = 0; i < file.lines().size(); i++) {
                Matcher method = METHOD.matcher(file.lines().get(i));
                if (!method.matches()
                        || !opensBody(file.lines(), i)
                        || isTypeOrConstructor(file.lines().get(i))) {
                    continue;
                }
                int parameters = parameters(signature(file.lines(), i));
                if (parameters > PARAMETERS) {
                    found.add(file.path() + ":" + (i + 1) + ": " + name(method) + " takes " + parameters);
                }
            }
        }
        return found;
    }

    private static boolean isTypeOrConstructor(String line) {
        String head = line.substring(0, line.indexOf('(')).trim();
        return TYPE.matcher(head).find()
                || head.replaceAll("^(public|private|protected) ", "").matches("[A-Z]\\w*");
    }

    private static String signature(List<String> lines, int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < lines.size(); i++) {
            text.append(lines.get(i)).append(' ');
            if (lines.get(i).endsWith("{") || lines.get(i).endsWith(";")) {
                break;
            }
        }
        return text.toString();
    }

    /** Counts commas at the outermost level of the first pair of parentheses. */
    private static int parameters(String signature) {
        int depth = 0;
        int angle = 0;
        int commas = 0;
        boolean any = false;
        for (int i = signature.indexOf('('); i < signature.length(); i++) {
            char c = signature.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            angle += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            any |= c != '(' && !Character.isWhitespace(c);
            commas += c == ',' && depth == 1 && angle == 0 ? 1 : 0;
        }
        return any ? commas + 1 : 0;
    }

    /** Finds banned synonyms in the names of types, packages, tables and JSON keys. */
    static List<String> bannedNames(List<SourceFile> files) {
        List<String> found = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.path().contains("/laboratory/") || file.isTest()) {
                continue;
            }
            Pattern names = file.isJava() ? TYPE : file.path().endsWith(".sql") ? TABLE : JSON_KEY;
            Matcher name = names.matcher(file.isJava() ? withoutComments(file.text()) : file.text());
            while (name.find()) {
                addBanned(found, file, name.group(1));
            }
            if (file.isJava() && file.path().contains("/java/")) {
                String folder = file.path().substring(file.path().indexOf("/java/") + 6);
                SLASH.splitAsStream(folder).forEach(part -> addBanned(found, file, part.replace(".java", "")));
            }
        }
        return found;
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
    }

    private static void addBanned(List<String> found, SourceFile file, String name) {
        Matcher words = WORD.matcher(name);
        while (words.find()) {
            if (BANNED.contains(words.group().toLowerCase(Locale.ROOT))) {
                found.add(file.path() + ": '" + name + "' uses the banned word '" + words.group() + "'");
            }
        }
    }

    /**
     * Finds types that no other file names and that no framework finds by annotation.
     *
     * @param reachable annotations by which a type is reached without being named
     */
    static List<String> deadFiles(List<SourceFile> files, Set<String> reachable) {
        Map<String, Set<String>> wordsByFile = files.stream()
                .collect(Collectors.toMap(
                        SourceFile::path,
                        file -> NOT_A_WORD.splitAsStream(file.text()).collect(Collectors.toCollection(TreeSet::new))));
        return files.stream()
                .filter(file -> file.isJava() && !file.isTest())
                .filter(file ->
                        !file.type().equals("package-info") && !file.type().equals("module-info"))
                .filter(file -> reachable.stream().noneMatch(file.text()::contains))
                .filter(file -> wordsByFile.entrySet().stream()
                        .noneMatch(other -> !other.getKey().equals(file.path())
                                && other.getValue().contains(file.type())))
                .map(file -> file.path() + ": nothing names " + file.type())
                .collect(Collectors.toList());
    }
}
