package app.betweencalls.android.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers a debug build and a release build may talk to. */
class ServerAddressTest {
    private final ServerAddress debug = new ServerAddress(true);
    private final ServerAddress release = new ServerAddress(false);

    @ParameterizedTest
    @CsvSource({
        "https://calls.example, https://calls.example",
        "calls.example, https://calls.example",
        " https://calls.example:8443/ , https://calls.example:8443",
        "HTTPS://Calls.example, https://Calls.example"
    })
    void takesHttpsInEveryBuild(String typed, String accepted) {
        assertThat(release.accept(typed)).contains(accepted);
        assertThat(debug.accept(typed)).contains(accepted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080", "http://127.0.0.1:8080", "http://127.9.9.9", "http://10.0.2.2:8080",
                "http://172.16.0.1", "http://172.31.255.255", "http://192.168.1.20:8080", "http://169.254.1.1",
                "http://[::1]:8080", "http://[fd12:3456::1]", "http://[fe80::1]", "http://[febf::1]"
            })
    void takesPlainHttpToPrivateAddressesInDebugBuildsOnly(String typed) {
        assertThat(debug.accept(typed)).contains(typed);
        assertThat(release.accept(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://calls.example", "http://8.8.8.8", "http://172.15.0.1", "http://172.32.0.1",
                "http://192.169.0.1", "http://11.0.0.1", "http://10.0.0.1.example", "http://10.0.0.256",
                "http://localhost.example", "http://[2001:db8::1]", "http://[fd::1.example]", "http://[fec0::1]",
                "http://127.0.0.1@calls.example", "http://raspberry.local"
            })
    void takesPlainHttpNowhereElse(String typed) {
        assertThat(debug.accept(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://",
                "ftp://calls.example",
                "file:///etc",
                "javascript://x",
                "https://calls.example/path",
                "https://calls.example?x=1",
                "https://calls.example/#x",
                "https://me:secret@calls.example",
                "a b"
            })
    void takesNothingThatIsNoServer(String typed) {
        assertThat(debug.accept(typed)).isEmpty();
        assertThat(release.accept(typed)).isEmpty();
    }
}
