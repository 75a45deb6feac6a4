package app.betweencalls.content.framework;

import app.betweencalls.content.yaml.YamlNode;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.CognitiveLevel;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.LearningOutcome;
import app.betweencalls.engine.framework.NationalStandard;
import app.betweencalls.engine.framework.OutcomeKind;
import app.betweencalls.engine.framework.TeachingContent;
import app.betweencalls.engine.framework.Unit;
import app.betweencalls.engine.framework.UnitParticulars;
import app.betweencalls.engine.framework.UnitReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the node of a held specification into the engine's value. */
final class UnitNode {
    private static final List<String> UNIT_NOTES =
            List.of("field_note", "qualification_note", "functional_skills_note");
    private static final List<String> CONTENT_NOTES = List.of("flag", "reading", "cleaned", "note");

    private final YamlNode node;
    private final Blueprint blueprint;

    UnitNode(YamlNode node, Blueprint blueprint) {
        this.node = node;
        this.blueprint = blueprint;
    }

    Unit unit() {
        List<LearningOutcome> outcomes = new ArrayList<>();
        for (YamlNode outcome : node.list("learning_outcomes")) {
            outcomes.add(outcome(outcome));
        }
        return new Unit(
                new UnitReference(node.text("reference_number")),
                node.text("title"),
                node.number("level"),
                node.number("credit_value"),
                node.number("guided_learning_hours"),
                node.text("purpose_summary"),
                outcomes,
                particulars());
    }

    private UnitParticulars particulars() {
        Optional<YamlNode> assessment = node.child("assessment");
        return new UnitParticulars(
                node.text("ocr_unit_number"),
                node.text("sector_unit_number"),
                assessment.map(found -> found.text("method")).orElse(""),
                assessment.map(found -> found.texts("evidence")).orElse(List.of()),
                node.child("nos")
                        .map(nos ->
                                new NationalStandard(nos.text("standard"), nos.text("unit_number"), nos.text("title"))),
                node.texts("functional_skills"),
                notes(node, UNIT_NOTES));
    }

    private static List<String> notes(YamlNode of, List<String> keys) {
        List<String> notes = new ArrayList<>();
        keys.forEach(key -> of.optionalText(key).ifPresent(notes::add));
        return notes;
    }

    private LearningOutcome outcome(YamlNode outcome) {
        OutcomeKind kind = OutcomeKind.valueOf(outcome.text("kind").toUpperCase(Locale.ROOT));
        List<AssessmentCriterion> criteria = new ArrayList<>();
        for (YamlNode criterion : outcome.list("criteria")) {
            criteria.add(criterion(criterion));
        }
        List<TeachingContent> content = new ArrayList<>();
        for (YamlNode line : outcome.list("teaching_content")) {
            content.add(content(line));
        }
        return new LearningOutcome(
                outcome.text("id"), outcome.number("number"), outcome.text("wording"), kind, criteria, content);
    }

    private AssessmentCriterion criterion(YamlNode criterion) {
        CriterionId id = new CriterionId(criterion.text("id"));
        return new AssessmentCriterion(
                id,
                criterion.text("wording"),
                criterion.text("command_verb").toLowerCase(Locale.ROOT),
                CognitiveLevel.valueOf(criterion.text("cognitive_level").toUpperCase(Locale.ROOT)),
                OutcomeKind.valueOf(criterion.text("kind").toUpperCase(Locale.ROOT)),
                blueprint.pointsOf(id));
    }

    private static TeachingContent content(YamlNode line) {
        return new TeachingContent(
                line.text("id"),
                line.text("text"),
                line.texts("criteria").stream().map(CriterionId::new).toList(),
                line.optionalText("printed_beside").map(CriterionId::new),
                notes(line, CONTENT_NOTES));
    }
}
