package app.betweencalls.engine.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.calibration.answers.AnswerFit;
import app.betweencalls.engine.calibration.answers.Observations;
import app.betweencalls.engine.mastery.Before;
import app.betweencalls.engine.mastery.Population;
import app.betweencalls.engine.session.SeededRandom;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laboratory: memories that behave like memories, studies that repeat, a planner that beats the simple ways. */
class StudyTest {
    private static final World.Size SMALL = new World.Size(8, 5);

    private static Study.Design design(LearnerKind kind, PolicyKind policy) {
        return new Study.Design(kind, policy, SMALL, 10, 21, 4, 3);
    }

    @ParameterizedTest
    @EnumSource(LearnerKind.class)
    void memoriesFadeGrowWithStudyAndCanBeTakenBack(LearnerKind kind) {
        for (long seed = 1; seed <= 50; seed++) {
            TrueMemory memory = kind.memory(2, new SeededRandom(seed));
            assertThat(memory.recall(0, 5)).isZero();
            memory.study(0, 0, true);
            double soon = memory.recall(0, 1);
            double later = memory.recall(0, 20);
            assertThat(soon).isBetween(0.0, 1.0).isGreaterThan(later);
            Object saved = memory.save(0);

            memory.study(0, 10, true);
            assertThat(memory.recall(0, 20)).isGreaterThan(later);
            assertThat(memory.recall(1, 20)).isZero();

            memory.restore(0, saved);
            assertThat(memory.recall(0, 20)).isEqualTo(later);
        }
    }

    @ParameterizedTest
    @EnumSource(PolicyKind.class)
    void studiesRepeatBySeed(PolicyKind policy) {
        Study.Design design = design(LearnerKind.POWER, policy);

        assertThat(new Study(design).run().trueReadiness())
                .isEqualTo(new Study(design).run().trueReadiness());
    }

    @Test
    void ourPlannerBeatsTheSimpleWaysOnTheMeanOverFamilies() {
        double ours = 0;
        double dueFirst = 0;
        double random = 0;
        for (LearnerKind kind : LearnerKind.values()) {
            ours += new Study(design(kind, PolicyKind.OURS)).run().trueReadiness() / 5;
            dueFirst += new Study(design(kind, PolicyKind.FSRS_DUE_FIRST)).run().trueReadiness() / 5;
            random += new Study(design(kind, PolicyKind.RANDOM)).run().trueReadiness() / 5;
        }

        assertThat(ours).isGreaterThan(dueFirst + 0.02).isGreaterThan(random + 0.02);
    }

    @Test
    void readinessIsTruerThanTheSimpleRules() {
        Judgement judgement = new Judgement();
        for (LearnerKind kind : LearnerKind.values()) {
            judgement.add(design(kind, PolicyKind.OURS));
        }

        List<Judgement.Score> scores = judgement.scores();

        assertThat(scores.get(0).calibrationError()).isLessThan(0.06);
        assertThat(scores.get(0).coverage()).isBetween(0.65, 0.95);
        for (Judgement.Score simple : scores.subList(2, 4)) {
            assertThat(scores.get(0).brier()).isLessThan(simple.brier());
            assertThat(scores.get(0).calibrationError()).isLessThan(simple.calibrationError());
        }
    }

    @Test
    void pooledDifficultyFindsTheTruthFromFirstMeetings() {
        World world = World.make(new World.Size(8, 12), 5);
        Observations answers = new Observations();
        SeededRandom random = new SeededRandom(1);
        for (int number = 0; number < 200; number++) {
            Learner learner = new Learner(world, LearnerKind.ACT_R, 100 + number);
            for (int question = 0; question < world.catalogue().questions(); question++) {
                if (random.nextDouble() < 0.5) {
                    boolean right = random.nextDouble() < learner.chance(question, 0);
                    answers.add(number, question, Before.UNSEEN, right);
                }
            }
        }

        Population fitted = new AnswerFit(world.catalogue(), answers, Population.initial()).fit();

        assertThat(correlation(world, fitted)).isGreaterThan(0.9);
    }

    private static double correlation(World world, Population fitted) {
        double[] sums = new double[5];
        int count = world.catalogue().questions();
        for (int question = 0; question < count; question++) {
            double x = Objects.requireNonNull(fitted.difficulties()
                            .get(world.catalogue().item(question).question()))
                    .mean();
            double y = world.difficulty(question);
            sums[0] += x / count;
            sums[1] += y / count;
            sums[2] += x * x / count;
            sums[3] += y * y / count;
            sums[4] += x * y / count;
        }
        double shared = sums[4] - sums[0] * sums[1];
        return shared / Math.sqrt((sums[2] - sums[0] * sums[0]) * (sums[3] - sums[1] * sums[1]));
    }

    @Test
    void minutesNeededAreReadOffTheCurve() {
        double[] curve = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7};

        assertThat(Comparison.needed(curve, 0.45)).isBetween(0.75, 0.9);
        assertThat(Comparison.needed(curve, 0.05)).isLessThan(0.3);
        assertThat(Comparison.needed(curve, 0.95)).isEqualTo(1.875, within(1e-9));
    }
}
