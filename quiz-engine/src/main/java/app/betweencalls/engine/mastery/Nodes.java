package app.betweencalls.engine.mastery;

/**
 * Seven nodes and weights of Gauss-Hermite quadrature for a standard normal variable: {@code E f(X) ~ sum w f(x)},
 * exact
 * for polynomials to degree 13.
 *
 * @see <a href="https://dlmf.nist.gov/3.5#v">Digital Library of Mathematical Functions, 3.5(v)</a>
 */
final class Nodes {
    static final int COUNT = 7;

    private static final double[] AT = {
        -3.750439717725742,
        -2.366759410734541,
        -1.154405394739968,
        0,
        1.154405394739968,
        2.366759410734541,
        3.750439717725742
    };
    private static final double[] WEIGHT = {
        5.482688559722188e-4,
        3.075712396758651e-2,
        0.2401231786050127,
        0.4571428571428572,
        0.2401231786050127,
        3.075712396758651e-2,
        5.482688559722188e-4
    };

    private Nodes() {}

    static double at(int node) {
        return AT[node];
    }

    static double weight(int node) {
        return WEIGHT[node];
    }
}
