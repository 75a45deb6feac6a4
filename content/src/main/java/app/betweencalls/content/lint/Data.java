package app.betweencalls.content.lint;

import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Source;
import app.betweencalls.content.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the YAML data of the rules from the class path. */
final class Data {
    private Data() {}

    /**
     * Reads a resource.
     *
     * @throws IllegalStateException if it is absent or broken
     */
    static <T> T read(String path, Function<YamlNode, T> reader) {
        List<Finding> findings = new ArrayList<>();
        T value = YamlNode.read(new Source(path, text(path)), 0, findings)
                .map(reader)
                .orElseThrow(() -> new IllegalStateException(path + " is broken: " + findings));
        if (!findings.isEmpty()) {
            throw new IllegalStateException(path + " is broken: " + findings);
        }
        return value;
    }

    private static String text(String path) {
        try (InputStream in = Data.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + path + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
