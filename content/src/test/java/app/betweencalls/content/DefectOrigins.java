package app.betweencalls.content;

import app.betweencalls.content.finding.Source;
import app.betweencalls.content.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The notes the shipped defects say they were merged from. */
final class DefectOrigins {
    private DefectOrigins() {}

    static List<String> read() {
        String path = "/frameworks/ocr-contact-centre-operations-2011/defects.yaml";
        try (InputStream in = DefectOrigins.class.getResourceAsStream(path)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<String> origins = new ArrayList<>();
            YamlNode.read(new Source(path, text), 0, new ArrayList<>()).orElseThrow().list("defects").stream()
                    .map(defect -> defect.texts("from"))
                    .forEach(origins::addAll);
            return origins;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
