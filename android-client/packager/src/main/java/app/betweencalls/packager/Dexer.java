package app.betweencalls.packager;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.origin.PathOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * D8 over the program classes.
 *
 * <p>The platform jar has hardly any {@code java.*} class, and without those D8 only warns and makes another dex: the
 * JDK
 * is always its second library, and a warning is an error here.
 */
final class Dexer {
    private final int minSdk;
    private final Path platform;
    private final Path jdk;

    Dexer(int minSdk, Path platform, Path jdk) {
        this.minSdk = minSdk;
        this.platform = platform;
        this.jdk = jdk;
    }

    /** Writes {@code classes.dex} into a folder. */
    void dex(Programs programs, Path folder) throws IOException {
        run(programs, folder, OutputMode.DexIndexed);
    }

    /** Writes the classes as a jar in which everything that D8 can replace has been replaced. */
    void desugar(Programs programs, Path jar) throws IOException {
        run(programs, jar, OutputMode.ClassFile);
    }

    private void run(Programs programs, Path out, OutputMode mode) throws IOException {
        List<String> complaints = new ArrayList<>();
        D8Command.Builder builder = D8Command.builder(new Complaints(complaints));
        builder.setMode(CompilationMode.RELEASE)
                .setMinApiLevel(minSdk)
                .setOutput(out, mode)
                .addLibraryFiles(platform)
                .addLibraryResourceProvider(JdkClassFileProvider.fromJdkHome(jdk));
        programs.classes().forEach((name, bytes) -> builder.addClassProgramData(bytes, new PathOrigin(Path.of(name))));
        try {
            D8.run(builder.build());
        } catch (CompilationFailedException e) {
            throw new IllegalStateException("D8 refused the classes: " + complaints, e);
        }
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("D8 warned: " + complaints);
        }
    }

    private record Complaints(List<String> lines) implements DiagnosticsHandler {
        @Override
        public void error(Diagnostic diagnostic) {
            lines.add(diagnostic.getDiagnosticMessage());
        }

        @Override
        public void warning(Diagnostic diagnostic) {
            lines.add(diagnostic.getDiagnosticMessage());
        }

        @Override
        public void info(Diagnostic diagnostic) {
            // What D8 did is of no interest as long as nothing is wrong.
        }
    }
}
