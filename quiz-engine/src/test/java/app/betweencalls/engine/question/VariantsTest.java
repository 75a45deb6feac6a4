package app.betweencalls.engine.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.framework.CognitiveLevel;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.Evidence;
import app.betweencalls.engine.framework.PointId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Concrete questions from parametric ones: the service level of a day, over all its draws. */
class VariantsTest {
    private static final Question SERVICE_LEVEL = serviceLevel(List.of("lost < offered / 8"));

    private static Question serviceLevel(List<String> conditions) {
        Map<String, Variation.Range> ranges = new LinkedHashMap<>();
        ranges.put("offered", new Variation.Range(400, 600, 20));
        ranges.put("lost", new Variation.Range(20, 60, 10));
        Variation variation = new Variation(
                ranges,
                Map.of("answered", "offered - lost"),
                conditions,
                List.of(
                        new Variation.NumberTemplate("answered / offered * 100", 0.1, 0, 1, "{answered} of {offered}."),
                        new Variation.NumberTemplate("lost / offered * 100", 0.1, 0, 0, "That share gave up.")));
        return new Question(
                new QuestionId("0358-2-8-answered"),
                1,
                "Answered",
                new Mapping(
                        new CriterionId("F/503/0358:2.8"),
                        List.of(new PointId("F/503/0358:2.8#03")),
                        List.of("M04.1"),
                        3,
                        CognitiveLevel.APPLY,
                        0.6),
                Optional.empty(),
                "Of {offered} calls {lost} were lost. What share was answered?",
                new Task.Numeric(List.of(new NumberLine(0, 100, 50, 0, 1, "")), Map.of("per cent", 1.0)),
                new Feedback("{offered} - {lost} = {answered}.", List.of("Take {lost} off."), "", "", ""),
                new Provenance(
                        Evidence.CALC,
                        "arithmetic",
                        Optional.empty(),
                        LocalDate.of(2026, 11, 22),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Pool.PRACTICE,
                State.PUBLISHED,
                Optional.of(variation));
    }

    @Test
    void areEqualForEqualSeeds() {
        assertThat(Variants.of(SERVICE_LEVEL, 42)).isEqualTo(Variants.of(SERVICE_LEVEL, 42));
    }

    @Test
    void differAcrossSeedsAndHaveNoVariationLeft() {
        Set<String> stems = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            Question variant = Variants.of(SERVICE_LEVEL, seed);
            assertThat(variant.variation()).isEmpty();
            assertThat(variant.stem()).doesNotContain("{");
            stems.add(variant.stem());
        }
        assertThat(stems).hasSizeGreaterThan(30);
    }

    @Test
    void recomputeKeyAndSlipsFromTheFigures() {
        Question variant = Variants.of(SERVICE_LEVEL, 7);
        Map<String, Double> values = Variants.draw(SERVICE_LEVEL.variation().orElseThrow(), 7);
        double offered = Objects.requireNonNull(values.get("offered"));
        double lost = Objects.requireNonNull(values.get("lost"));

        List<NumberLine> lines = ((Task.Numeric) variant.task()).accepted();

        assertThat(lines.get(0).low()).isCloseTo((offered - lost) / offered * 100 - 0.1, within(1e-8));
        assertThat(lines.get(0).value()).isCloseTo((offered - lost) / offered * 100, within(0.05 + 1e-9));
        assertThat(lines.get(1).share()).isZero();
        assertThat(lines.get(1).high()).isCloseTo(lost / offered * 100 + 0.1, within(1e-8));
        assertThat(((Task.Numeric) variant.task()).units()).containsOnlyKeys("per cent");
    }

    @Test
    void showAFixedVariantForAFixedSeed() {
        Question variant = Variants.of(SERVICE_LEVEL, 1);

        assertThat(variant.stem()).isEqualTo("Of 580 calls 60 were lost. What share was answered?");
        assertThat(variant.feedback().lesson()).isEqualTo("580 - 60 = 520.");
        assertThat(variant.feedback().hints()).containsExactly("Take 60 off.");
        assertThat(((Task.Numeric) variant.task()).accepted().get(0).feedback()).isEqualTo("520 of 580.");
        assertThat(((Task.Numeric) variant.task()).accepted().get(0).value()).isEqualTo(89.7);
    }

    @Test
    void meetTheConditionsInEveryDraw() {
        Variation variation = SERVICE_LEVEL.variation().orElseThrow();

        List<Map<String, Double>> draws = Variants.draws(variation, 1000);

        assertThat(Variants.combinations(variation)).isEqualTo(55);
        assertThat(draws).hasSize(49).doesNotHaveDuplicates();
        assertThat(draws)
                .allMatch(draw ->
                        Objects.requireNonNull(draw.get("lost")) < Objects.requireNonNull(draw.get("offered")) / 8);
        for (long seed = 0; seed < 500; seed++) {
            assertThat(draws).contains(Variants.draw(variation, seed));
        }
    }

    @Test
    void fallBackOnTheFirstDrawThatHoldsWhereFewDo() {
        Question rare = serviceLevel(List.of("offered = 600", "lost = 60"));

        for (long seed = 0; seed < 50; seed++) {
            assertThat(Variants.of(rare, seed).stem()).startsWith("Of 600 calls 60");
        }
    }

    @Test
    void refuseConditionsThatNoDrawMeets() {
        Question impossible = serviceLevel(List.of("lost > offered"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Variants.of(impossible, 1))
                .withMessageContaining("lost > offered");
    }

    @Test
    void leaveAQuestionWithoutVariationAlone() {
        Question fixed = Variants.of(SERVICE_LEVEL, 3);

        assertThat(Variants.of(fixed, 99)).isSameAs(fixed);
    }
}
