package app.betweencalls.engine.mastery;

import java.util.function.DoubleSupplier;

/**
 * What is known of a candidate's ability: one for all, one more for each criterion, one more for each point, each
 * normal
 * around the one above.
 *
 * <p>Every answer adds a measurement of the sum of the three with the information of the answer at the estimate of that
 * moment (an Elo step whose size is the posterior variance). The sums below are sufficient, so that estimates and their
 * variances are exact for those measurements and each answer costs the same however long the log. Not thread-safe.
 */
final class Ability {
    private final double pointVariance;
    private final double criterionVariance;
    private final double abilityVariance;

    /** Sums over the answers on a point: information, and information times measurement. */
    private final double[] pointInfo;

    private final double[] pointScore;
    /** The same over the points of a criterion, as they bear on the criterion. */
    private final double[] criterionInfo;

    private final double[] criterionScore;
    /** The same over the criteria, as they bear on the candidate. */
    private double info;

    private double score;

    Ability(Catalogue catalogue, Population.Spread spread) {
        this.pointVariance = spread.point();
        this.criterionVariance = spread.criterion();
        this.abilityVariance = spread.ability();
        this.pointInfo = new double[catalogue.points()];
        this.pointScore = new double[catalogue.points()];
        this.criterionInfo = new double[catalogue.criteria()];
        this.criterionScore = new double[catalogue.criteria()];
    }

    private Ability(Ability other) {
        this.pointVariance = other.pointVariance;
        this.criterionVariance = other.criterionVariance;
        this.abilityVariance = other.abilityVariance;
        this.pointInfo = other.pointInfo.clone();
        this.pointScore = other.pointScore.clone();
        this.criterionInfo = other.criterionInfo.clone();
        this.criterionScore = other.criterionScore.clone();
        this.info = other.info;
        this.score = other.score;
    }

    Ability copy() {
        return new Ability(this);
    }

    /** Adds a measurement of the sum of the three levels. */
    void measure(int point, int criterion, double measurement, double information) {
        double pointInfoBefore = carried(pointInfo[point], pointVariance);
        double pointScoreBefore = carriedScore(pointInfo[point], pointScore[point], pointVariance);
        double criterionInfoBefore = carried(criterionInfo[criterion], criterionVariance);
        double criterionScoreBefore =
                carriedScore(criterionInfo[criterion], criterionScore[criterion], criterionVariance);

        pointInfo[point] += information;
        pointScore[point] += information * measurement;
        criterionInfo[criterion] += carried(pointInfo[point], pointVariance) - pointInfoBefore;
        criterionScore[criterion] +=
                carriedScore(pointInfo[point], pointScore[point], pointVariance) - pointScoreBefore;
        info += carried(criterionInfo[criterion], criterionVariance) - criterionInfoBefore;
        score += carriedScore(criterionInfo[criterion], criterionScore[criterion], criterionVariance)
                - criterionScoreBefore;
    }

    /** Information that reaches the level above through a level of this variance. */
    private static double carried(double information, double variance) {
        return information / (1 + variance * information);
    }

    private static double carriedScore(double information, double score, double variance) {
        return score / (1 + variance * information);
    }

    /** Returns the ability over all criteria. */
    double overall() {
        return score / (info + 1 / abilityVariance);
    }

    /** Returns its variance. */
    double overallVariance() {
        return 1 / (info + 1 / abilityVariance);
    }

    /** Returns the ability in a criterion, given the one over all. */
    double inCriterion(int criterion, double overall) {
        double pull = criterionVariance * criterionInfo[criterion];
        return (overall + criterionVariance * criterionScore[criterion]) / (1 + pull);
    }

    /** Returns how much of the overall ability reaches a criterion: 1 before any answer, falling with them. */
    double share(int criterion) {
        return 1 / (1 + criterionVariance * criterionInfo[criterion]);
    }

    /** Returns the variance of the ability in a criterion, given the one over all. */
    double criterionVariance(int criterion) {
        return criterionVariance / (1 + criterionVariance * criterionInfo[criterion]);
    }

    /** Returns the ability on a point, given the one in its criterion. */
    double onPoint(int point, double inCriterion) {
        return (inCriterion + pointVariance * pointScore[point]) / (1 + pointVariance * pointInfo[point]);
    }

    /** Returns how much of the criterion's ability reaches a point. */
    double pointShare(int point) {
        return 1 / (1 + pointVariance * pointInfo[point]);
    }

    /** Returns the variance of the ability on a point, given the one in its criterion. */
    double pointVariance(int point) {
        return pointVariance / (1 + pointVariance * pointInfo[point]);
    }

    /** Returns the best estimate of the ability on a point. */
    double estimate(int point, int criterion) {
        return onPoint(point, inCriterion(criterion, overall()));
    }

    /** Returns a draw of the ability on every point from what is known of them together. */
    double[] draw(Catalogue catalogue, double model, DoubleSupplier normal) {
        double overall = overall() + StrictMath.sqrt(overallVariance()) * normal.getAsDouble();
        double[] drawn = new double[pointInfo.length];
        for (int criterion = 0; criterion < criterionInfo.length; criterion++) {
            double variance = criterionVariance(criterion) + model;
            double here = inCriterion(criterion, overall) + StrictMath.sqrt(variance) * normal.getAsDouble();
            for (int place = 0; place < catalogue.pointsIn(criterion); place++) {
                int point = catalogue.pointIn(criterion, place);
                drawn[point] = onPoint(point, here) + StrictMath.sqrt(pointVariance(point)) * normal.getAsDouble();
            }
        }
        return drawn;
    }
}
