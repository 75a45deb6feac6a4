package app.betweencalls.content.yaml;

import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Place;
import app.betweencalls.content.finding.Severity;
import app.betweencalls.content.finding.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A node of a YAML 1.2 document that knows its place; what is missing or of the wrong kind becomes a finding.
 *
 * <p>All scalars are read as text. Aliases are refused and a document is at most 4 MB, so that no small file grows
 * large.
 * Not thread-safe: nodes of one document share the list of findings.
 */
public final class YamlNode {
    /** Code of every finding about a YAML text. */
    public static final String CODE = "R01";

    private static final int CHARACTERS_AT_MOST = 4_000_000;

    private final Node node;
    private final Source source;
    private final int lineOffset;
    private final List<Finding> findings;

    private YamlNode(Node node, Source source, int lineOffset, List<Finding> findings) {
        this.node = node;
        this.source = source;
        this.lineOffset = lineOffset;
        this.findings = findings;
    }

    /**
     * Reads a document.
     *
     * @param source its text
     * @param lineOffset lines of the file that stand before the text
     * @param findings receives what is wrong
     * @return the root; empty if the text is empty or no YAML, which is then a finding
     */
    public static Optional<YamlNode> read(Source source, int lineOffset, List<Finding> findings) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(CHARACTERS_AT_MOST)
                .setMaxAliasesForCollections(0)
                .setLabel(source.file())
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(source.text());
            if (root.isEmpty()) {
                findings.add(finding(source.at(lineOffset + 1, 1), "the YAML text is empty", "Write its keys."));
            }
            return root.map(node -> new YamlNode(node, source, lineOffset, findings));
        } catch (MarkedYamlEngineException broken) {
            Place place = broken.getProblemMark()
                    .map(mark -> source.at(mark.getLine() + 1 + lineOffset, mark.getColumn() + 1))
                    .orElse(source.at(lineOffset + 1, 1));
            findings.add(finding(place, "not YAML: " + broken.getProblem(), "Quote values that hold a colon or #."));
        } catch (YamlEngineException broken) {
            String message = String.valueOf(broken.getMessage());
            findings.add(finding(source.at(lineOffset + 1, 1), "not YAML: " + message, "Write plain keys and values."));
        }
        return Optional.empty();
    }

    private static Finding finding(Place place, String what, String fix) {
        return new Finding(CODE, Severity.ERROR, place, "", what, fix);
    }

    /** Returns where the node begins. */
    public Place place() {
        Optional<Mark> mark = node.getStartMark();
        return mark.map(at -> source.at(at.getLine() + 1 + lineOffset, at.getColumn() + 1))
                .orElse(source.at(1, 1));
    }

    /** Adds a finding at this node. */
    public void report(String what, String fix) {
        findings.add(finding(place(), what, fix));
    }

    /** Returns the entries of a mapping in written order; a key that stands twice is a finding. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            report("key: value pairs are wanted here", "Write one key: value a line.");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = wrap(tuple.getKeyNode());
            YamlNode value = wrap(tuple.getValueNode());
            if (entries.put(key.scalar(), value) != null) {
                key.report("the key " + key.scalar() + " stands twice", "Keep one of them.");
            }
        }
        return entries;
    }

    /** Returns the members of a list; empty, with a finding, if this is none. */
    public List<YamlNode> members() {
        List<YamlNode> members = new ArrayList<>();
        if (!(node instanceof SequenceNode sequence)) {
            report("a list is wanted here", "Write [a, b] or one '- ' a line.");
            return members;
        }
        sequence.getValue().forEach(member -> members.add(wrap(member)));
        return members;
    }

    /** Returns the text of a scalar; empty, with a finding, if this is none. */
    public String scalar() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        report("a plain value is wanted here", "Write one value.");
        return "";
    }

    /** Says whether this is a mapping. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Says whether this is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Returns the value of a key of this mapping; empty if the key is absent or its value null. */
    public Optional<YamlNode> child(String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .filter(value -> !value.getTag().equals(Tag.NULL))
                .map(this::wrap)
                .findFirst();
    }

    /** Returns the text of a key, which has to be there; otherwise a finding, and an empty text. */
    public String text(String key) {
        return child(key).map(YamlNode::scalar).orElseGet(() -> {
            report("the key " + key + " is missing", "Write " + key + ": and its value.");
            return "";
        });
    }

    /** Returns the text of a key that may be absent. */
    public Optional<String> optionalText(String key) {
        return child(key).map(YamlNode::scalar);
    }

    /** Returns the members of a key's list; empty if the key is absent. */
    public List<YamlNode> list(String key) {
        return child(key).map(YamlNode::members).orElse(List.of());
    }

    /** Returns the members of a key's list as texts; empty if the key is absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key).forEach(member -> texts.add(member.scalar()));
        return texts;
    }

    /** Returns the whole number of a key that may be absent; a finding if it is no whole number. */
    public OptionalInt optionalNumber(String key) {
        Optional<YamlNode> child = child(key);
        if (child.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(child.get().scalar()));
        } catch (NumberFormatException notWhole) {
            child.get().report(key + " is no whole number", "Write digits only.");
            return OptionalInt.empty();
        }
    }

    /** Returns the whole number of a key, which has to be there; otherwise a finding, and 1. */
    public int number(String key) {
        if (child(key).isEmpty()) {
            report("the key " + key + " is missing", "Write " + key + ": and a whole number.");
        }
        return optionalNumber(key).orElse(1);
    }

    /** Reports every key of this mapping that is not among those known. */
    public void refuseKeysOutside(Set<String> known) {
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                value.report("the key " + key + " is not known here", "Known keys: " + String.join(", ", known) + ".");
            }
        });
    }

    private YamlNode wrap(Node child) {
        return new YamlNode(child, source, lineOffset, findings);
    }
}
