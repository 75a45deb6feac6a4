package app.betweencalls.api.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** An app that writes rows until it is killed; says its server's process id, then each row the server acknowledged. */
final class KilledApp {
    private static final int MOST_ROWS = 1_000_000;

    private KilledApp() {}

    @SuppressWarnings("SystemOut") // What it prints is how the test knows.
    public static void main(String[] arguments) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]))) {
            System.out.println(database.pid());
            TestDatabase.execute(database.settings(), "CREATE TABLE thing (id INT NOT NULL, KEY (id))");
            try (Connection connection = database.settings().connect();
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO thing VALUES (?)")) {
                for (int id = 1; id <= MOST_ROWS; id++) {
                    insert.setInt(1, id);
                    insert.executeUpdate();
                    System.out.println(id);
                }
            }
        }
    }
}
