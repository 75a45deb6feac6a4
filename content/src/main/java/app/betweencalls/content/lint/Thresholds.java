package app.betweencalls.content.lint;

import app.betweencalls.content.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;

/** The figures of the rules, kept as data in {@code lint/thresholds.yaml}. Immutable. */
public final class Thresholds {
    private final Map<String, Double> figures;
    private final Map<Integer, Budget> budgets;

    /**
     * Words a question may have at a level.
     *
     * @param stem in the stem
     * @param total in stem and answers together
     * @param option in one option
     */
    public record Budget(int stem, int total, int option) {}

    private Thresholds(Map<String, Double> figures, Map<Integer, Budget> budgets) {
        this.figures = figures;
        this.budgets = budgets;
    }

    /**
     * Returns the figures that ship.
     *
     * @throws IllegalStateException if the data is broken
     */
    public static Thresholds shipped() {
        return Data.read("/lint/thresholds.yaml", Thresholds::of);
    }

    private static Thresholds of(YamlNode root) {
        Map<String, Double> figures = new HashMap<>();
        Map<Integer, Budget> budgets = new HashMap<>();
        root.entries().forEach((key, value) -> {
            if (key.equals("budgets")) {
                value.members()
                        .forEach(one -> budgets.put(
                                one.number("level"),
                                new Budget(one.number("stem"), one.number("total"), one.number("option"))));
            } else {
                figures.put(key, Double.valueOf(value.scalar()));
            }
        });
        return new Thresholds(Map.copyOf(figures), Map.copyOf(budgets));
    }

    /**
     * Returns a figure.
     *
     * @throws IllegalArgumentException if no figure has this name
     */
    public double figure(String name) {
        Double figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("no threshold is called " + name);
        }
        return figure;
    }

    /** Returns a figure as a whole number. */
    public int count(String name) {
        return (int) figure(name);
    }

    /** Returns the budget of a level; that of Level 4 for a question without one. */
    public Budget budget(int level) {
        Budget budget = budgets.get(level);
        return budget != null ? budget : budget(4);
    }
}
