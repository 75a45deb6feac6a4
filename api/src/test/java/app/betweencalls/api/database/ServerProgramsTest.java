package app.betweencalls.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the server's programs are looked for. */
class ServerProgramsTest {
    @TempDir
    Path folder;

    @Test
    void comeFromTheConfiguredFolderFirstThenThePathThenWhereServersLie() {
        List<Path> places = ServerPrograms.places(Optional.of("/opt/maria"), "/a:/b");

        assertThat(places)
                .startsWith(Path.of("/opt/maria"), Path.of("/opt/maria/bin"))
                .containsSubsequence(Path.of("/a"), Path.of("/b"), Path.of("/usr/sbin"));
    }

    @Test
    void areTheFirstFound() throws IOException {
        Path early = Files.createDirectory(folder.resolve("early"));
        Path late = Files.createDirectory(folder.resolve("late"));
        program(late, "mariadbd");
        program(late, "mariadb-install-db");
        program(early, "mariadbd");

        assertThat(ServerPrograms.find(List.of(early, late)))
                .isEqualTo(new ServerPrograms(early.resolve("mariadbd"), late.resolve("mariadb-install-db")));
    }

    @Test
    void areRefusedWithThePackageToInstall() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> ServerPrograms.find(List.of(folder)))
                .withMessageContaining("mariadb-server-core");
    }

    private static void program(Path place, String name) throws IOException {
        Path program = Files.writeString(place.resolve(name), "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
