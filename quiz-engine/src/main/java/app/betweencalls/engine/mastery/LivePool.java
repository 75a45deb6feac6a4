package app.betweencalls.engine.mastery;

/**
 * The live questions of a criterion at a moment, as what a form is drawn from.
 *
 * <p>For each question: its log-odds but for the criterion's ability, and how much of a change of that ability reaches
 * its point.
 */
final class LivePool {
    private final ItemModel model;
    private final int[] point;
    private final int[] question;
    private final double[] offset;
    private final double[] reach;
    private final double[] weight;
    private final int points;
    private double pointVariance;

    private LivePool(ItemModel model, int questions, int points) {
        this.model = model;
        this.point = new int[questions];
        this.question = new int[questions];
        this.offset = new double[questions];
        this.reach = new double[questions];
        this.weight = new double[questions];
        this.points = points;
    }

    /** Returns the live questions of a criterion on a day, with the recall of their points at a moment. */
    static LivePool of(CandidateFold fold, int criterion, ReadinessModel.Moment at) {
        Catalogue catalogue = fold.model().catalogue();
        int questions = 0;
        int points = 0;
        for (int place = 0; place < catalogue.pointsIn(criterion); place++) {
            int live = live(catalogue, catalogue.pointIn(criterion, place), at.day());
            questions += live;
            points += live > 0 ? 1 : 0;
        }
        LivePool pool = new LivePool(fold.model(), questions, points);
        int at0 = 0;
        for (int place = 0; place < catalogue.pointsIn(criterion); place++) {
            at0 = pool.add(fold, catalogue.pointIn(criterion, place), at, at0);
        }
        return pool;
    }

    private static int live(Catalogue catalogue, int point, long day) {
        int live = 0;
        for (int place = 0; place < catalogue.siblings(point); place++) {
            live += catalogue.isLive(catalogue.sibling(point, place), day) ? 1 : 0;
        }
        return live;
    }

    private int add(CandidateFold fold, int which, ReadinessModel.Moment at, int from) {
        Catalogue catalogue = model.catalogue();
        int live = live(catalogue, which, at.day());
        if (live == 0) {
            return from;
        }
        Ability ability = fold.ability();
        double own = ability.onPoint(which, 0);
        double share = ability.pointShare(which);
        double shift = fold.shift(which, at.millis());
        pointVariance += ability.pointVariance(which) / ((double) points * points);
        int next = from;
        for (int place = 0; place < catalogue.siblings(which); place++) {
            int sibling = catalogue.sibling(which, place);
            if (catalogue.isLive(sibling, at.day())) {
                point[next] = which;
                question[next] = sibling;
                offset[next] = shift + own - model.difficulty(sibling);
                reach[next] = share;
                weight[next] = 1.0 / live / points;
                next++;
            }
        }
        return next;
    }

    int points() {
        return points;
    }

    /** Returns the variance that what is unknown of single points adds to their mean. */
    double pointVariance() {
        return pointVariance;
    }

    /** Returns the mean chance of a question of the form, given the ability in the criterion. */
    double meanChance(double ability) {
        double mean = 0;
        for (int index = 0; index < question.length; index++) {
            mean += weight[index] * model.chance(question[index], offset[index] + reach[index] * ability);
        }
        return mean;
    }

    /** Returns the mean chance of the live questions of one point, given the ability in the criterion. */
    double meanChance(int which, double ability) {
        double sum = 0;
        int count = 0;
        for (int index = 0; index < question.length; index++) {
            if (point[index] == which) {
                sum += model.chance(question[index], offset[index] + reach[index] * ability);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Says whether a point has a live question. */
    boolean holds(int which) {
        for (int index = 0; index < question.length; index++) {
            if (point[index] == which) {
                return true;
            }
        }
        return false;
    }
}
