package app.betweencalls.content.lint;

import app.betweencalls.content.bank.BankQuestion;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.CognitiveLevel;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.OutcomeKind;
import app.betweencalls.engine.framework.Point;
import app.betweencalls.engine.question.Pool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules on what a criterion's questions cover together; they speak of criteria that have a published question. */
final class CoverageRules {
    private CoverageRules() {}

    /** G09: a point of a knowledge criterion with too few practice questions of its own. */
    static void siblings(LintSet set, Sink sink) {
        byCriterion(set).forEach((criterion, questions) -> {
            if (criterion.kind() != OutcomeKind.KNOWLEDGE) {
                return;
            }
            for (Point point : criterion.points()) {
                List<QuestionView> own = questions.stream()
                        .filter(one -> one.question().pool() == Pool.PRACTICE)
                        .filter(one -> isPrimary(one.question(), point))
                        .toList();
                if (point.live() && own.size() < set.thresholds().count("siblings")) {
                    String what = own.size() + " practice question(s) have " + point.id() + " as their primary point";
                    sink.atFile(
                            fileOf(questions),
                            what,
                            "Write " + set.thresholds().count("siblings") + ", of different type or scene.");
                }
            }
        });
    }

    private static boolean isPrimary(BankQuestion question, Point point) {
        List<String> points = question.labels().points();
        return !points.isEmpty() && points.get(0).equals(point.id().value());
    }

    /** G10: too few questions held out for checkpoints, or too few under a competence criterion. */
    static void pools(LintSet set, Sink sink) {
        byCriterion(set).forEach((criterion, questions) -> {
            long heldOut = questions.stream()
                    .filter(one -> one.question().pool() == Pool.HELD_OUT)
                    .count();
            boolean knowledge = criterion.kind() == OutcomeKind.KNOWLEDGE;
            int least = set.thresholds().count(knowledge ? "held-out" : "underpinning");
            long have = knowledge ? heldOut : questions.size() - heldOut;
            if (have < least) {
                String what = have + (knowledge ? " held-out" : " practice") + " question(s) for " + criterion.id();
                sink.atFile(fileOf(questions), what, "Write at least " + least + ".");
            }
        });
    }

    /** G11: a criterion whose questions ask for recall where its verb asks for more. */
    static void aboveRecall(LintSet set, Sink sink) {
        byCriterion(set).forEach((criterion, questions) -> {
            long above = questions.stream()
                    .filter(one -> one.question().labels().thinking().isPresent())
                    .filter(one -> one.question().labels().thinking().get() != CognitiveLevel.REMEMBER)
                    .count();
            if (criterion.thinking() != CognitiveLevel.REMEMBER
                    && questions.size() >= 3
                    && above < questions.size() * set.thresholds().figure("above-recall-share")) {
                String what = above + " of " + questions.size() + " questions for " + criterion.id()
                        + " ask for more than recall";
                sink.atFile(fileOf(questions), what, "Let at least a third ask to explain, apply or judge.");
            }
        });
    }

    private static String fileOf(List<QuestionView> questions) {
        return questions.get(0).reading().file().name();
    }

    private static Map<AssessmentCriterion, List<QuestionView>> byCriterion(LintSet set) {
        Map<AssessmentCriterion, List<QuestionView>> byCriterion = new LinkedHashMap<>();
        for (QuestionView question : set.questions()) {
            if (question.isPublished() && question.criterion().isPresent()) {
                CriterionId id = question.criterion().get();
                set.framework()
                        .criterion(id)
                        .ifPresent(criterion -> byCriterion
                                .computeIfAbsent(criterion, one -> new ArrayList<>())
                                .add(question));
            }
        }
        return byCriterion;
    }
}
