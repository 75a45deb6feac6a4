package app.betweencalls.content.format;

import app.betweencalls.content.bank.BankHeader;
import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Source;
import app.betweencalls.content.yaml.YamlNode;
import app.betweencalls.engine.question.QuestionId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads and writes the YAML front matter of a bank file. */
final class FrontMatter {
    private static final String VERSION = "1";
    private static final Set<String> KEYS = new TreeSet<>(
            Set.of("formatVersion", "bank", "title", "unit", "language", "as-of", "licence", "defaults", "sources"));
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./()-]*");
    private static final Set<String> WORDS_OF_YAML = Set.of("null", "true", "false", "~");

    private FrontMatter() {}

    /**
     * Reads a front matter.
     *
     * @param text the lines between the fences
     * @param lineOffset lines of the file before them
     * @param fallback id of the bank where the text gives none
     * @param findings receives what is wrong
     */
    static BankHeader read(Source text, int lineOffset, String fallback, List<Finding> findings) {
        Optional<YamlNode> root = YamlNode.read(text, lineOffset, findings);
        if (root.isEmpty() || !root.get().isMapping()) {
            root.ifPresent(node -> node.report("the front matter is no list of keys", "Write one key: value a line."));
            return BankHeader.of(fallback);
        }
        YamlNode node = root.get();
        node.refuseKeysOutside(KEYS);
        String version = node.text("formatVersion");
        if (!version.isEmpty() && !version.equals(VERSION)) {
            node.report("formatVersion " + version + " is not known", "This reader knows version " + VERSION + ".");
        }
        String bank = node.text("bank");
        if (!QuestionId.isValid(bank) && !bank.isEmpty()) {
            node.report("'" + bank + "' is no id of a bank", "Use 3 to 64 of a-z, 0-9 and hyphen.");
        }
        return new BankHeader(
                QuestionId.isValid(bank) ? bank : fallback,
                node.optionalText("title").orElse(""),
                node.optionalText("unit"),
                node.optionalText("language").orElse("en-GB"),
                node.child("as-of").flatMap(FrontMatter::date),
                node.optionalText("licence"),
                node.child("defaults").map(FrontMatter::defaults).orElse(Map.of()),
                node.child("sources").map(FrontMatter::sources).orElse(Map.of()));
    }

    private static Optional<LocalDate> date(YamlNode node) {
        try {
            return Optional.of(LocalDate.parse(node.scalar()));
        } catch (DateTimeException noDate) {
            node.report("'" + node.scalar() + "' is no date", "Write a date such as 2026-11-22.");
            return Optional.empty();
        }
    }

    private static Map<String, String> defaults(YamlNode node) {
        Map<String, String> defaults = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> {
            if (MetadataKey.of(key).filter(MetadataKey::hasDefault).isEmpty()) {
                value.report("there is no default for '" + key + "'", "Write the key in each question it is for.");
            } else if (value.isList()) {
                List<String> members = new ArrayList<>();
                value.members().forEach(member -> members.add(member.scalar()));
                defaults.put(key, "[" + String.join(", ", members) + "]");
            } else {
                defaults.put(key, value.scalar().strip());
            }
        });
        return defaults;
    }

    private static Map<String, Map<String, String>> sources(YamlNode node) {
        Map<String, Map<String, String>> sources = new LinkedHashMap<>();
        node.entries().forEach((name, properties) -> {
            Map<String, String> texts = new LinkedHashMap<>();
            properties.entries().forEach((key, value) -> texts.put(key, value.scalar()));
            sources.put(name, texts);
        });
        return sources;
    }

    /** Writes a front matter with its fences. */
    static String write(BankHeader header) {
        StringBuilder text = new StringBuilder("---\nformatVersion: " + VERSION + "\n");
        line(text, "bank", header.bank());
        if (!header.title().isEmpty()) {
            line(text, "title", header.title());
        }
        header.unit().ifPresent(unit -> line(text, "unit", unit));
        line(text, "language", header.language());
        header.asOf().ifPresent(date -> line(text, "as-of", date.toString()));
        header.licence().ifPresent(licence -> line(text, "licence", licence));
        if (!header.defaults().isEmpty()) {
            text.append("defaults: ").append(flow(header.defaults())).append('\n');
        }
        if (!header.sources().isEmpty()) {
            text.append("sources:\n");
            header.sources()
                    .forEach((name, properties) -> text.append("  ")
                            .append(scalar(name))
                            .append(": ")
                            .append(flow(properties))
                            .append('\n'));
        }
        return text.append("---\n").toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(scalar(value)).append('\n');
    }

    private static String flow(Map<String, String> map) {
        List<String> pairs = new ArrayList<>();
        map.forEach((key, value) -> pairs.add(scalar(key) + ": " + scalar(value)));
        return pairs.isEmpty() ? "{}" : "{ " + String.join(", ", pairs) + " }";
    }

    /** Writes a scalar, in quotes wherever a reader of YAML could take it for something else. */
    private static String scalar(String value) {
        boolean plain = PLAIN.matcher(value).matches()
                && !value.endsWith(" ")
                && !WORDS_OF_YAML.contains(value)
                && !value.contains(" #");
        return plain
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
