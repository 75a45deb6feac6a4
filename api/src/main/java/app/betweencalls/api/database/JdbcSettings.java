package app.betweencalls.api.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Where the database is and how to sign in to it.
 *
 * <p>Every address carries the same driver options, so that the embedded database, the tests and a production server
 * behave alike: prepared statements kept on the server, one session time zone (UTC), no needless round trips. An
 * option already in the address wins.
 *
 * @param url an address for MySQL Connector/J, beginning {@code jdbc:mysql:}, without user or password
 * @param userName the database account
 * @param password its password; may be empty
 */
public record JdbcSettings(String url, String userName, String password) {
    /** Driver options; measured as a set in {@code docs/operations.md}. */
    private static final Map<String, String> OPTIONS = options();

    /** Refuses an address of another kind. */
    public JdbcSettings {
        if (!url.startsWith("jdbc:mysql:")) {
            throw new IllegalArgumentException("Not an address of MySQL or MariaDB: " + url);
        }
    }

    /**
     * Reads the address of a production server as given on the command line.
     *
     * @param address {@code jdbc:mysql://host:port/schema?user=name&option=value}; {@code jdbc:mariadb:} is taken too
     * @param password from the environment; empty if there is none
     * @throws StartRefused if it is no such address, names no account, or contains a password
     */
    public static JdbcSettings parse(String address, String password) {
        String url = address.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:");
        if (!url.startsWith("jdbc:mysql:")) {
            throw new StartRefused("A database address looks like jdbc:mysql://host:3306/between_calls?user=name, not "
                    + withoutQuery(address) + ".");
        }
        Map<String, String> given = query(url);
        if (given.containsKey("password") || url.matches("jdbc:mysql:[a-z:+]*//[^/?]*:[^/?]*@.*")) {
            throw new StartRefused("Leave the password out of the database address and set BETWEENCALLS_DB_PASSWORD.");
        }
        String userName = given.remove("user");
        if (userName == null || userName.isBlank()) {
            throw new StartRefused("The database address names no account: add ?user=name to it.");
        }
        return of(withoutQuery(url), given, userName, password);
    }

    /** Settings for a schema on a server of this machine. */
    static JdbcSettings local(int port, String schema, String userName, String password) {
        return of("jdbc:mysql://127.0.0.1:" + port + "/" + schema, Map.of("sslMode", "DISABLED"), userName, password);
    }

    /**
     * The same server and account with another schema.
     *
     * @param schema the schema's name; empty for none
     */
    public JdbcSettings withSchema(String schema) {
        String path = withoutQuery(url).replaceFirst("(//[^/]*)(/.*)?$", "$1/" + schema);
        return of(path, query(url), userName, password);
    }

    /** Opens one connection outside any pool. */
    public Connection connect() throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", userName);
        account.setProperty("password", password);
        return DriverManager.getConnection(url, account);
    }

    /** The settings as configuration of Micronaut's default data source. */
    public Map<String, String> asProperties() {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", userName,
                "datasources.default.password", password);
    }

    /** The address without options, fit to be shown. */
    public String shown() {
        return withoutQuery(url);
    }

    @Override
    public String toString() {
        return "JdbcSettings[" + shown() + ", " + userName + "]";
    }

    private static JdbcSettings of(String path, Map<String, String> given, String userName, String password) {
        Map<String, String> all = new LinkedHashMap<>(OPTIONS);
        all.putAll(given);
        StringBuilder url = new StringBuilder(path);
        all.forEach((name, value) -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return new JdbcSettings(url.toString(), userName, password);
    }

    private static String withoutQuery(String url) {
        int mark = url.indexOf('?');
        return mark < 0 ? url : url.substring(0, mark);
    }

    private static Map<String, String> query(String url) {
        Map<String, String> parts = new LinkedHashMap<>();
        int mark = url.indexOf('?');
        if (mark >= 0) {
            for (String part : url.substring(mark + 1).split("&", -1)) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    String name = part.substring(0, equals);
                    String value = part.substring(equals + 1);
                    parts.put(credential(name) ? name.toLowerCase(Locale.ROOT) : name, value);
                }
            }
        }
        parts.computeIfPresent("user", (name, value) -> URLDecoder.decode(value, StandardCharsets.UTF_8));
        return parts;
    }

    private static boolean credential(String name) {
        return name.equalsIgnoreCase("user") || name.equalsIgnoreCase("password");
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("cachePrepStmts", "true");
        options.put("useServerPrepStmts", "true");
        options.put("prepStmtCacheSize", "256");
        options.put("prepStmtCacheSqlLimit", "4096");
        options.put("useLocalSessionState", "true");
        options.put("elideSetAutoCommits", "true");
        options.put("cacheServerConfiguration", "true");
        options.put("cacheResultSetMetadata", "true");
        options.put("maintainTimeStats", "false");
        options.put("rewriteBatchedStatements", "true");
        options.put("connectionTimeZone", "UTC");
        options.put("forceConnectionTimeZoneToSession", "true");
        options.put("connectTimeout", "10000");
        return options;
    }
}
