package app.betweencalls.content.framework;

import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Source;
import app.betweencalls.content.yaml.YamlNode;
import app.betweencalls.engine.framework.Defect;
import app.betweencalls.engine.framework.Framework;
import app.betweencalls.engine.framework.Qualification;
import app.betweencalls.engine.framework.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a framework: qualifications with their rules, the held specifications with the blueprint's points, and the
 * register of defects.
 *
 * <p>A framework is one whole: if anything in it is wrong there is no framework, only findings, all of them.
 */
public final class FrameworkReader {
    private FrameworkReader() {}

    /**
     * A framework, or why there is none.
     *
     * @param framework empty if there is a finding
     * @param findings what is wrong
     */
    public record Reading(Optional<Framework> framework, List<Finding> findings) {
        /** Copies the list. */
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads a framework.
     *
     * @param framework the framework's YAML text
     * @param defects the YAML text of the register of defects
     * @param blueprint gives the points of each criterion
     */
    public static Reading read(Source framework, Source defects, Blueprint blueprint) {
        List<Finding> findings = new ArrayList<>();
        Optional<YamlNode> tree = YamlNode.read(framework, 0, findings);
        Optional<YamlNode> register = YamlNode.read(defects, 0, findings);
        if (tree.isEmpty() || register.isEmpty()) {
            return new Reading(Optional.empty(), findings);
        }
        Optional<Framework> whole = Optional.empty();
        try {
            whole = Optional.of(build(tree.get(), register.get(), blueprint));
        } catch (IllegalArgumentException wrong) {
            tree.get().report(String.valueOf(wrong.getMessage()), "Mend the part that is named.");
        }
        return new Reading(findings.isEmpty() ? whole : Optional.empty(), findings);
    }

    private static Framework build(YamlNode tree, YamlNode register, Blueprint blueprint) {
        List<Qualification> qualifications = new ArrayList<>();
        for (YamlNode node : tree.list("qualifications")) {
            qualifications.add(new QualificationNode(node).qualification());
        }
        List<Unit> units = new ArrayList<>();
        for (YamlNode node : tree.list("specified_units")) {
            units.add(new UnitNode(node, blueprint).unit());
        }
        List<Defect> defects = new ArrayList<>();
        for (YamlNode node : register.list("defects")) {
            defects.add(defect(node));
        }
        return new Framework(tree.text("framework_id"), date(tree), qualifications, units, defects);
    }

    private static LocalDate date(YamlNode tree) {
        try {
            return LocalDate.parse(tree.text("as_of"));
        } catch (DateTimeParseException noDate) {
            throw new IllegalArgumentException("as_of is no date of the form 2026-11-22", noDate);
        }
    }

    private static Defect defect(YamlNode node) {
        return new Defect(
                node.text("id"),
                node.texts("touches"),
                node.text("where"),
                node.text("what"),
                node.text("handling"),
                Defect.Weight.valueOf(node.text("weight").toUpperCase(Locale.ROOT)));
    }
}
