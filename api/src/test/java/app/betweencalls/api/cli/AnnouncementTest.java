package app.betweencalls.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.cli.SignInSource.SignInLink;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the person at the terminal reads, and what a script reads the address from. */
class AnnouncementTest {
    private static final List<SignInLink> LINKS = List.of(new SignInLink("Candidate", "Amina Yusuf", "/sign-in/abc"));

    @Test
    void saysWhereItIsAndWhereTheDataIs() {
        String said = said(List.of("--data", "/srv/x"), List.of(), LINKS);

        assertThat(said)
                .startsWith("Between Calls is at http://127.0.0.1:8123/\nIts data is in /srv/x\n")
                .containsPattern("Candidate +Amina Yusuf +http://127.0.0.1:8123/sign-in/abc\n")
                .endsWith("Ctrl-C stops it.\n")
                .doesNotContain("\u2588");
    }

    @Test
    void saysNothingOfSignInsThatThereAreNot() {
        assertThat(said(List.of(), List.of(), List.of())).doesNotContain("sign-in");
    }

    @Test
    void pointsPhonesToTheNetworksAddressAndDrawsIt() {
        String said = said(List.of("--lan"), List.of("192.168.1.5", "10.0.0.9"), LINKS);

        assertThat(said)
                .contains("http://127.0.0.1:8123/\n")
                .contains("http://192.168.1.5:8123/\n")
                .contains("http://10.0.0.9:8123/\n")
                .contains("http://192.168.1.5:8123/sign-in/abc\n")
                .contains("\u2588\u2588\u2588\u2588");
    }

    @Test
    void neverShowsAPasswordOrOptionsOfAnotherDatabase() {
        String said = said(List.of("--database", "jdbc:mysql://db/x?user=a"), List.of(), List.of());

        assertThat(said).contains("Its database is jdbc:mysql://db/x\n").doesNotContain("hush");
    }

    private static String said(List<String> words, List<String> addresses, List<SignInLink> links) {
        ServeOptions options =
                ServeOptions.parse(words, Map.of("BETWEENCALLS_DB_PASSWORD", "hush"), Path.of("/home/me"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Announcement(options, 8123, addresses).print(links, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
