package app.betweencalls.content.framework;

import app.betweencalls.content.yaml.YamlNode;
import app.betweencalls.engine.framework.CombinationRule;
import app.betweencalls.engine.framework.ListedUnit;
import app.betweencalls.engine.framework.Qualification;
import app.betweencalls.engine.framework.UnitReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns the node of a qualification into the engine's value. */
final class QualificationNode {
    private final YamlNode node;
    private final String code;

    QualificationNode(YamlNode node) {
        this.node = node;
        this.code = node.text("ocr_code");
    }

    Qualification qualification() {
        List<ListedUnit> units = new ArrayList<>();
        for (YamlNode unit : node.list("units")) {
            ListedUnit listed = new ListedUnit(
                    code,
                    unit.number("number"),
                    unit.text("group"),
                    unit.text("title"),
                    unit.optionalText("specification").map(UnitReference::new));
            if (!listed.id().equals(unit.text("id"))) {
                unit.report("id and number of this listed unit disagree", "Write the id " + listed.id() + ".");
            }
            units.add(listed);
        }
        return new Qualification(code, node.text("title"), node.number("level"), rule(), units);
    }

    private CombinationRule rule() {
        List<CombinationRule.Group> groups = new ArrayList<>();
        for (YamlNode group : node.list("groups")) {
            groups.add(new CombinationRule.Group(
                    group.text("id"),
                    group.text("kind").equals("mandatory"),
                    credits(group),
                    group.optionalNumber("units_max"),
                    group.text("quote")));
        }
        return new CombinationRule(
                node.number("total_credits"),
                node.number("minimum_credits_at_qualification_level"),
                groups,
                node.child("remaining").map(QualificationNode::remaining).orElse(noRemainder()),
                barred(),
                node.child("citation").map(QualificationNode::citation).orElse(CombinationRule.Citation.NONE));
    }

    private static OptionalInt credits(YamlNode group) {
        OptionalInt required = group.optionalNumber("credits_required");
        return required.isPresent() ? required : group.optionalNumber("credits_min");
    }

    private static CombinationRule.Remaining noRemainder() {
        return new CombinationRule.Remaining(0, List.of(), "");
    }

    private static CombinationRule.Remaining remaining(YamlNode clause) {
        OptionalInt atLeast = clause.optionalNumber("credits_min");
        int credits = atLeast.isPresent() ? atLeast.getAsInt() : clause.number("credits");
        return new CombinationRule.Remaining(credits, clause.texts("from_groups"), clause.text("quote"));
    }

    private static CombinationRule.Citation citation(YamlNode words) {
        return new CombinationRule.Citation(
                words.text("source"),
                words.text("total"),
                words.text("at_level"),
                words.text("barred"),
                words.text("units_at_most"));
    }

    private List<CombinationRule.BarredPair> barred() {
        List<CombinationRule.BarredPair> pairs = new ArrayList<>();
        for (YamlNode pair : node.list("barred_combinations")) {
            List<Integer> numbers = new ArrayList<>();
            for (YamlNode unit : pair.list("units")) {
                number(unit).ifPresent(numbers::add);
            }
            if (numbers.size() == 2) {
                pairs.add(new CombinationRule.BarredPair(numbers.get(0), numbers.get(1), pair.text("as_printed")));
            } else {
                pair.report("a barred pair names two units", "Write two ids such as " + code + ":U10.");
            }
        }
        return pairs;
    }

    private Optional<Integer> number(YamlNode unit) {
        String id = unit.scalar();
        if (!id.matches(code + ":U[0-9]{2}")) {
            unit.report("this names no unit of qualification " + code, "Write an id such as " + code + ":U10.");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(id.substring(id.length() - 2)));
    }
}
