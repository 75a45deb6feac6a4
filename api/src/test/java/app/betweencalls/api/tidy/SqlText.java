package app.betweencalls.api.tidy;

import app.betweencalls.api.tidy.SourceTree.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement of SQL and where it stands.
 *
 * @param place the file, and for Java the number of the statement's first line
 * @param sql the statement, without comments and with its string literals emptied
 */
record SqlText(String place, String sql) {
    /** A comment, a character, a text block or a string of Java, whichever comes first. */
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'|\"\"\"(.*?)(?<!\\\\)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"",
            Pattern.DOTALL);

    private static final Pattern JOINED = Pattern.compile("\\s*\\+\\s*(?:[\\w.()]+\\s*\\+\\s*)?");
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(?:SELECT\\s|INSERT\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|REPLACE\\s+INTO\\s"
                    + "|WITH\\s+\\w+\\s+AS\\s"
                    + "|CREATE\\s|ALTER\\s|DROP\\s|CALL\\s|LOCK\\s|SET\\s|TRUNCATE\\s|MERGE\\s|VALUES\\s).*",
            Pattern.DOTALL);
    private static final Pattern SQL_COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SQL_STRING = Pattern.compile("'(?:''|[^'])*'");
    private static final Pattern END = Pattern.compile(";");

    /** Reads the statements of a migration. */
    static List<SqlText> ofMigration(SourceFile file) {
        return END.splitAsStream(plain(file.text()))
                .filter(sql -> !sql.isBlank())
                .map(sql -> new SqlText(file.path(), sql.strip()))
                .collect(Collectors.toList());
    }

    /** Finds the statements in the texts of a Java source; texts joined by plus are one, what joins them a mark. */
    static List<SqlText> ofJava(SourceFile file) {
        String source = file.text();
        List<SqlText> found = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int start = 0;
        int end = 0;
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            String literal = token.group(1) != null ? token.group(1) : token.group(2);
            if (literal == null) {
                continue;
            }
            if (text.isEmpty()
                    || !JOINED.matcher(source.substring(end, token.start())).matches()) {
                add(found, file, source.substring(0, start), text);
                text.setLength(0);
                start = token.start();
            } else {
                text.append(source.substring(end, token.start()).strip().length() > 1 ? "?" : "");
            }
            text.append(literal);
            end = token.end();
        }
        add(found, file, source.substring(0, start), text);
        return found;
    }

    private static void add(List<SqlText> found, SourceFile file, String before, CharSequence text) {
        if (STATEMENT.matcher(text).matches()) {
            long line = before.chars().filter(c -> c == '\n').count() + 1;
            found.add(
                    new SqlText(file.path() + ":" + line, plain(text.toString()).strip()));
        }
    }

    private static String plain(String sql) {
        return SQL_STRING.matcher(SQL_COMMENT.matcher(sql).replaceAll("")).replaceAll("''");
    }
}
