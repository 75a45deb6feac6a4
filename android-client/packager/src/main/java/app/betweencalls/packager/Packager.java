package app.betweencalls.packager;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;

/** The command that makes the signed APK; run by the app's build, which fails where this throws. */
public final class Packager {
    private Packager() {}

    /**
     * Makes the APK.
     *
     * @param args {@code --out}, {@code --resources}, {@code --min-sdk}, {@code --keystore}, {@code --alias}, {@code
     *     --password}, {@code --platform}, {@code --jdk}, {@code --signature} once each, {@code --program} at least
     *     once,
     *     {@code --without} (a path inside the programs to leave out) any number of times
     * @throws IllegalArgumentException if an option is missing
     * @throws IllegalStateException if the classes cannot be dexed, use what the API level has not, or the signature
     *     does
     *     not verify
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Options options = new Options(List.of(args));
        Path out = options.path("out");
        int minSdk = Integer.parseInt(options.one("min-sdk"));
        Dexer dexer = new Dexer(minSdk, options.path("platform"), options.path("jdk"));
        Programs programs = Programs.read(options.paths("program"), options.all("without"));

        Path work = Files.createTempDirectory(
                Files.createDirectories(out.toAbsolutePath().getParent()), "apk-");
        try {
            Path desugared = work.resolve("desugared.jar");
            dexer.desugar(programs, desugared);
            List<String> broken = new ApiGuard(options.path("signature")).check(desugared);
            if (!broken.isEmpty()) {
                throw new IllegalStateException("not on Android API " + minSdk + ":\n  " + String.join("\n  ", broken));
            }
            Path dex = Files.createDirectory(work.resolve("dex"));
            dexer.dex(programs, dex);
            Path unsigned = work.resolve("unsigned.apk");
            ApkZip.write(options.path("resources"), dex, unsigned);
            SigningKey key = SigningKey.read(options.path("keystore"), options.one("alias"), options.one("password"));
            Signer.sign(unsigned, key, minSdk, out);
        } finally {
            deleteTree(work);
        }
        System.out.println(out.getFileName() + ": " + Files.size(out) + " bytes, " + programs.size()
                + " classes, signature verified");
    }

    private static void deleteTree(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
