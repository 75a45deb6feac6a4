package app.betweencalls.engine.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A formula over named figures: {@code + - * / ( )}, comparisons, {@code and}, {@code round}, {@code min}, {@code max}.
 *
 * <p>A comparison is worth 1 where it holds and 0 where it does not; two numbers count as equal when they differ by
 * less than 1e-9 of the larger. {@code round(x, n)} rounds half away from zero to {@code n} decimals. Pure, immutable
 * and
 * thread-safe; a text has at most 500 characters and nests at most 40 deep.
 */
public final class Formula {
    private static final int LENGTH_AT_MOST = 500;

    private final String text;
    private final Node root;
    private final Set<String> names;

    private Formula(String text, Node root, Set<String> names) {
        this.text = text;
        this.root = root;
        this.names = Collections.unmodifiableSet(names);
    }

    /**
     * Reads a formula.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says why and at which character
     */
    public static Formula parse(String text) {
        if (text.length() > LENGTH_AT_MOST) {
            throw new IllegalArgumentException("a formula has at most " + LENGTH_AT_MOST + " characters");
        }
        FormulaParser parser = new FormulaParser(text);
        Node root = parser.whole();
        return new Formula(text, root, parser.names());
    }

    /** Returns the names it uses, in order of appearance. */
    public Set<String> names() {
        return names;
    }

    /**
     * Calculates.
     *
     * @param values a value for each name
     * @return the value; not finite where it divides by zero
     * @throws IllegalArgumentException if a name has no value
     */
    public double evaluate(Map<String, Double> values) {
        return root.value(values);
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * Rounds half away from zero to a number of decimals; what a few last bits hold below a half counts as a half, so
     * that
     * 2.675 to two decimals is 2.68.
     */
    static double round(double value, int decimals) {
        double scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        double scaled = Math.abs(value) * scale;
        if (!(scaled < 1e15)) {
            return value;
        }
        double rounded = Math.floor(scaled + 0.5 + 16 * Math.ulp(scaled));
        return value < 0 ? -rounded / scale : rounded / scale;
    }

    /** A part of a formula. */
    interface Node {
        double value(Map<String, Double> values);
    }

    /** A number as written. */
    static final class Figure implements Node {
        private final double figure;

        Figure(double figure) {
            this.figure = figure;
        }

        @Override
        public double value(Map<String, Double> values) {
            return figure;
        }
    }

    /** A named figure. */
    static final class Name implements Node {
        private final String name;

        Name(String name) {
            this.name = name;
        }

        @Override
        public double value(Map<String, Double> values) {
            Double value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no figure is called " + name);
            }
            return value;
        }
    }

    /** Two parts and what is done with them. */
    static final class Pair implements Node {
        private final String operator;
        private final Node left;
        private final Node right;

        Pair(String operator, Node left, Node right) {
            this.operator = operator;
            this.left = left;
            this.right = right;
        }

        @Override
        public double value(Map<String, Double> values) {
            double a = left.value(values);
            double b = right.value(values);
            return switch (operator) {
                case "+" -> a + b;
                case "-" -> a - b;
                case "*" -> a * b;
                case "/" -> a / b;
                case "and" -> truth(a != 0 && b != 0);
                default -> truth(holds(a, b));
            };
        }

        private boolean holds(double a, double b) {
            boolean same = Math.abs(a - b) <= 1e-9 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
            return switch (operator) {
                case "<" -> a < b && !same;
                case "<=" -> a < b || same;
                case ">" -> a > b && !same;
                case ">=" -> a > b || same;
                case "!=" -> !same;
                default -> same;
            };
        }

        private static double truth(boolean holds) {
            return holds ? 1 : 0;
        }
    }

    /** A function of parts. */
    static final class Call implements Node {
        private final String function;
        private final List<Node> arguments;

        Call(String function, List<Node> arguments) {
            this.function = function;
            this.arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
        }

        @Override
        public double value(Map<String, Double> values) {
            double first = arguments.get(0).value(values);
            if (function.equals("round")) {
                int decimals = arguments.size() < 2 ? 0 : (int) arguments.get(1).value(values);
                return round(first, Math.max(0, Math.min(9, decimals)));
            }
            double result = first;
            for (Node argument : arguments) {
                double value = argument.value(values);
                result = function.equals("min") ? Math.min(result, value) : Math.max(result, value);
            }
            return result;
        }
    }

    static Set<String> newNames() {
        return new LinkedHashSet<>();
    }
}
