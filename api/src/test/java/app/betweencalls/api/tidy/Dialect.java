package app.betweencalls.api.tidy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL that MySQL 8.4 and MariaDB 10.11 share: what a statement may not hold, and what a table must have. */
final class Dialect {
    private static final Map<String, Pattern> REFUSED = refused();

    /** Words that MySQL 8.4 or 9 reserves and MariaDB 10.11 does not: as a name they fail on one of the two. */
    private static final Set<String> RESERVED = Set.of(
            "cube",
            "cume_dist",
            "dense_rank",
            "empty",
            "first_value",
            "function",
            "grouping",
            "groups",
            "json_table",
            "lag",
            "last_value",
            "lateral",
            "lead",
            "library",
            "manual",
            "nth_value",
            "ntile",
            "of",
            "parallel",
            "percent_rank",
            "qualify",
            "rank",
            "row_number",
            "system",
            "tablesample",
            "virtual",
            "window");

    private static final Pattern TABLE =
            Pattern.compile("(?is)CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?`?(\\w+).*");
    private static final Pattern COLUMN = Pattern.compile("(?im)^\\s*`?(\\w+)`?\\s+[A-Z]+");
    private static final Pattern CHARSET = Pattern.compile("(?i)\\bDEFAULT\\s+CHARSET\\s*=\\s*utf8mb4\\b");
    private static final Pattern COLLATION =
            Pattern.compile("(?i)\\)[^)]*\\bCOLLATE\\s*=\\s*utf8mb4_(?:bin|unicode_ci)\\b[^)]*$");
    private static final Pattern COLUMN_CHARSET =
            Pattern.compile("(?i)\\bCHARACTER\\s+SET\\s+\\w+(?!\\w|\\s+COLLATE\\s)");
    private static final Pattern IN_SUBQUERY = Pattern.compile("(?i)\\bIN\\s*\\(\\s*SELECT\\b");

    private Dialect() {}

    private static Map<String, Pattern> refused() {
        Map<String, Pattern> forms = new LinkedHashMap<>();
        forms.put("AUTO_INCREMENT: ids are made by the app", words("AUTO_INCREMENT"));
        forms.put("RETURNING: MySQL has none", words("RETURNING"));
        forms.put(
                "a row alias in an upsert: MariaDB has none",
                words("AS\\s+\\w+\\s*(?:\\([^)]*\\)\\s*)?ON\\s+DUPLICATE"));
        forms.put("-> on JSON: MariaDB has none", Pattern.compile("->"));
        forms.put("FOR SHARE: MariaDB has none", words("FOR\\s+SHARE"));
        forms.put("VALUES ROW: MariaDB has none", words("VALUES\\s+ROW"));
        forms.put(
                "a functional index: MariaDB has none",
                Pattern.compile("(?is)\\b(?:KEY|INDEX)\\b(?:\\s+\\w+)*\\s*\\([^()]*"
                        + "(?:\\w+\\s*\\(\\d+\\)[^()]*)*\\(\\s*(?!\\d)"));
        forms.put("LATERAL: MariaDB has none", words("LATERAL"));
        forms.put(
                "a trigger, procedure, function or event: clusters differ on them",
                words("CREATE\\s+(?:OR\\s+REPLACE\\s+|DEFINER\\s*=\\s*\\S+\\s+)*(?:TRIGGER|PROCEDURE|FUNCTION|EVENT)"));
        forms.put("CALL: there are no procedures", Pattern.compile("(?is)^\\s*CALL\\s"));
        forms.put("FULLTEXT: the two rank differently", words("FULLTEXT|AGAINST"));
        forms.put("a cascade: clusters refuse it", words("CASCADE|ON\\s+(?:DELETE|UPDATE)\\s+SET"));
        forms.put("a lock beyond one node", words("GET_LOCK|RELEASE_LOCK|LOCK\\s+TABLES?"));
        forms.put("a collation one of the two lacks", words("utf8mb4_0900_\\w+|utf8mb4_uca1400_\\w+|uca1400_\\w+"));
        forms.put(
                "SQL of MariaDB alone",
                words("CREATE\\s+OR\\s+REPLACE|CREATE\\s+SEQUENCE|SYSTEM\\s+VERSIONING"
                        + "|ADD\\s+(?:COLUMN|INDEX|KEY)\\s+IF\\s+NOT\\s+EXISTS"
                        + "|DROP\\s+(?:COLUMN|INDEX|KEY)\\s+IF\\s+EXISTS"
                        + "|INDEX\\s+IF\\s+NOT\\s+EXISTS"));
        forms.put("a type of MariaDB alone", Pattern.compile("(?im)^\\s*\\w+\\s+(?:UUID|INET4|INET6)\\b"));
        forms.put(
                "a default of a long text: MySQL has none",
                Pattern.compile("(?im)^\\s*\\w+\\s+(?:TINY|MEDIUM|LONG)?(?:TEXT|BLOB)\\b[^,\\n]*\\bDEFAULT\\b"));
        return forms;
    }

    private static Pattern words(String expression) {
        return Pattern.compile("(?is)(?<!\\w)(?:" + expression + ")(?!\\w)");
    }

    /** Returns what is wrong with a statement, each with its place. */
    static List<String> faults(SqlText statement) {
        List<String> faults = new ArrayList<>();
        REFUSED.forEach((why, form) -> {
            if (form.matcher(statement.sql()).find()) {
                faults.add(statement.place() + ": " + why);
            }
        });
        if (limitsASubquery(statement.sql())) {
            faults.add(statement.place() + ": LIMIT inside an IN-subquery: neither has it");
        }
        if (COLUMN_CHARSET.matcher(statement.sql()).find()) {
            faults.add(statement.place() + ": a character set without its collation");
        }
        Matcher table = TABLE.matcher(statement.sql());
        if (table.matches()) {
            addTableFaults(faults, statement, table.group(1));
        }
        return faults;
    }

    private static void addTableFaults(List<String> faults, SqlText statement, String table) {
        String sql = statement.sql();
        String place = statement.place() + ": table " + table;
        if (!words("PRIMARY\\s+KEY").matcher(sql).find()) {
            faults.add(place + " has no primary key");
        }
        if (!words("ENGINE\\s*=\\s*InnoDB").matcher(sql).find()) {
            faults.add(place + " does not say ENGINE = InnoDB");
        }
        if (!CHARSET.matcher(sql).find()) {
            faults.add(place + " does not say DEFAULT CHARSET = utf8mb4");
        }
        if (!COLLATION.matcher(sql).find()) {
            faults.add(place + " does not say COLLATE = utf8mb4_bin or utf8mb4_unicode_ci");
        }
        List<String> names = new ArrayList<>(List.of(table));
        COLUMN.matcher(sql.substring(sql.indexOf('(') + 1)).results().forEach(column -> names.add(column.group(1)));
        names.stream()
                .filter(name -> RESERVED.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> faults.add(place + " uses the name '" + name + "', which MySQL reserves"));
    }

    private static boolean limitsASubquery(String sql) {
        Matcher in = IN_SUBQUERY.matcher(sql);
        while (in.find()) {
            int depth = 0;
            for (int i = sql.indexOf('(', in.start()); i < sql.length(); i++) {
                depth += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
                if (depth == 0) {
                    break;
                }
                if (depth == 1 && sql.regionMatches(true, i, "LIMIT ", 0, 6)) {
                    return true;
                }
            }
        }
        return false;
    }
}
