package app.betweencalls.packager;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.mojo.animal_sniffer.ClassListBuilder;
import org.codehaus.mojo.animal_sniffer.SignatureChecker;
import org.codehaus.mojo.animal_sniffer.logging.Logger;

/** Finds uses of classes and methods that the lowest supported Android has not; D8 lets them through in silence. */
final class ApiGuard {
    private final Path signature;

    /**
     * Guards one API level.
     *
     * @param signature what the level has, as a signature of animal-sniffer
     */
    ApiGuard(Path signature) {
        this.signature = signature;
    }

    /** Returns one line for every use of something that is not there; empty if all is well. */
    List<String> check(Path desugaredJar) throws IOException {
        Lines lines = new Lines(new ArrayList<>());
        ClassListBuilder own = new ClassListBuilder(lines);
        own.process(desugaredJar.toFile());
        try (InputStream in = Files.newInputStream(signature)) {
            SignatureChecker checker = new SignatureChecker(in, own.getPackages(), lines);
            checker.setSourcePath(List.of());
            checker.process(desugaredJar.toFile());
            if (checker.isSignatureBroken() && lines.errors().isEmpty()) {
                throw new IllegalStateException("the signature is broken, but the checker does not say where");
            }
        }
        return lines.errors();
    }

    private record Lines(List<String> errors) implements Logger {
        @Override
        public void error(String line) {
            errors.add(line);
        }

        @Override
        public void error(String line, Throwable cause) {
            errors.add(line + " (" + cause + ")");
        }

        @Override
        public void warn(String line) {
            errors.add(line);
        }

        @Override
        public void warn(String line, Throwable cause) {
            errors.add(line + " (" + cause + ")");
        }

        @Override
        public void info(String line) {}

        @Override
        public void info(String line, Throwable cause) {}

        @Override
        public void debug(String line) {}

        @Override
        public void debug(String line, Throwable cause) {}
    }
}
