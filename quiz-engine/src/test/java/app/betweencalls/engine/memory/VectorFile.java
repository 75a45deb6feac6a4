package app.betweencalls.engine.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads golden histories: one JSON object a line; lines that begin with # say where they come from. */
public final class VectorFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private VectorFile() {}

    /** Returns the folder of shared measuring files, or nothing (said aloud) where it is absent. */
    public static Optional<Path> sharedFolder() {
        String named = System.getProperty("shared.dir", "");
        for (String candidate : List.of(named, "../shared", "../../shared", "../../../shared")) {
            Path folder = Path.of(candidate);
            if (!candidate.isEmpty() && Files.isDirectory(folder.resolve("fsrs"))) {
                return Optional.of(folder);
            }
        }
        System.out.println("NOT CHECKED: the folder of shared vectors is absent; set -Dshared.dir to run these tests");
        return Optional.empty();
    }

    static List<JsonNode> lines(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return objects(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<JsonNode> resource(String name) {
        var stream = Objects.requireNonNull(VectorFile.class.getResourceAsStream(name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return objects(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ModelParameters weights(JsonNode history) {
        JsonNode list = history.get("w");
        double[] weights = new double[list.size()];
        for (int index = 0; index < weights.length; index++) {
            weights[index] = list.get(index).asDouble();
        }
        return ModelParameters.of(weights);
    }

    private static List<JsonNode> objects(BufferedReader reader) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.startsWith("#")) {
                objects.add(MAPPER.readTree(line));
            }
        }
        return objects;
    }
}
