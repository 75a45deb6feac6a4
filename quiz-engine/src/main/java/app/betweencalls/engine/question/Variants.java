package app.betweencalls.engine.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes concrete questions of a parametric one: figures drawn by a seed, key and slips recomputed from their formulas.
 *
 * <p>The same question, version and seed give the same variant on every machine. Pure and thread-safe.
 */
public final class Variants {
    /** Draws a seed may be turned down before the first draw that holds is taken instead. */
    private static final int TRIES = 200;

    private Variants() {}

    /**
     * Returns one concrete question; a question that does not vary is returned as it is.
     *
     * @param seed any number; equal seeds give equal variants
     * @throws IllegalArgumentException if no draw meets the conditions, or a template or formula cannot be read; a bank
     *     that was read without an error has no such question
     */
    public static Question of(Question question, long seed) {
        if (!question.variation().isPresent() || !(question.task() instanceof Task.Numeric)) {
            return question;
        }
        Variation variation = question.variation().get();
        Map<String, Double> values = draw(variation, seed);
        Task.Numeric numeric = (Task.Numeric) question.task();
        return new Question(
                question.id(),
                question.version(),
                question.title(),
                question.mapping(),
                question.stimulus(),
                fill(question.stem(), values),
                new Task.Numeric(lines(variation, values), numeric.units()),
                fill(question.feedback(), values),
                question.provenance(),
                question.pool(),
                question.state(),
                Optional.empty());
    }

    private static Feedback fill(Feedback feedback, Map<String, Double> values) {
        return new Feedback(
                fill(feedback.lesson(), values),
                feedback.hints().stream().map(hint -> fill(hint, values)).collect(Collectors.toList()),
                fill(feedback.right(), values),
                fill(feedback.partly(), values),
                fill(feedback.wrong(), values));
    }

    private static String fill(String template, Map<String, Double> values) {
        return Template.parse(template).render(values);
    }

    /**
     * Returns the numeric lines of one draw.
     *
     * @param values a value for each name, as drawn
     * @throws IllegalArgumentException if a formula cannot be read or its value is not finite
     */
    public static List<NumberLine> lines(Variation variation, Map<String, Double> values) {
        List<NumberLine> lines = new ArrayList<>();
        for (Variation.NumberTemplate template : variation.answers()) {
            double exact = Formula.round(Formula.parse(template.formula()).evaluate(values), 9);
            if (Double.isNaN(exact) || Double.isInfinite(exact)) {
                throw new IllegalArgumentException("'" + template.formula() + "' has no value for " + values);
            }
            double tolerance = template.tolerance();
            lines.add(new NumberLine(
                    exact - tolerance,
                    exact + tolerance,
                    shown(exact, tolerance),
                    template.significantFigures(),
                    template.share(),
                    fill(template.feedback(), values)));
        }
        return lines;
    }

    /** Rounds a value to as few decimals as stay within half the tolerance. */
    private static double shown(double exact, double tolerance) {
        for (int decimals = 0; decimals < 9; decimals++) {
            double rounded = Formula.round(exact, decimals);
            if (Math.abs(rounded - exact) <= tolerance / 2) {
                return rounded;
            }
        }
        return exact;
    }

    /**
     * Draws the figures.
     *
     * @throws IllegalArgumentException if no draw meets the conditions
     */
    public static Map<String, Double> draw(Variation variation, long seed) {
        Prepared prepared = new Prepared(variation);
        long state = seed;
        for (int i = 0; i < TRIES; i++) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (Map.Entry<String, Variation.Range> range : variation.ranges().entrySet()) {
                state += 0x9E3779B97F4A7C15L;
                long index = Long.remainderUnsigned(mix(state), steps(range.getValue()));
                values.put(range.getKey(), at(range.getValue(), index));
            }
            if (prepared.completes(values)) {
                return Collections.unmodifiableMap(values);
            }
        }
        List<Map<String, Double>> first = draws(variation, 1);
        if (first.isEmpty()) {
            throw new IllegalArgumentException("no draw meets the conditions " + variation.conditions());
        }
        return first.get(0);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): spreads neighbouring states over all bits. */
    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * Returns the draws that meet the conditions, in order of the ranges.
     *
     * @param atMost how many to return at most
     */
    public static List<Map<String, Double>> draws(Variation variation, int atMost) {
        Prepared prepared = new Prepared(variation);
        List<String> names = new ArrayList<>(variation.ranges().keySet());
        List<Map<String, Double>> draws = new ArrayList<>();
        long count = combinations(variation);
        for (long combination = 0; combination < count && draws.size() < atMost; combination++) {
            Map<String, Double> values = new LinkedHashMap<>();
            long rest = combination;
            for (int i = names.size() - 1; i >= 0; i--) {
                Variation.Range range = range(variation, names.get(i));
                values.put(names.get(i), at(range, rest % steps(range)));
                rest /= steps(range);
            }
            if (prepared.completes(values)) {
                draws.add(Collections.unmodifiableMap(values));
            }
        }
        return draws;
    }

    /** Returns how many draws the ranges allow, conditions aside; at most {@link Long#MAX_VALUE}. */
    public static long combinations(Variation variation) {
        double product = 1;
        for (Variation.Range range : variation.ranges().values()) {
            product *= steps(range);
        }
        return product > 1e18 ? Long.MAX_VALUE : (long) product;
    }

    private static Variation.Range range(Variation variation, String name) {
        Variation.Range range = variation.ranges().get(name);
        if (range == null) {
            throw new IllegalArgumentException("no range is called " + name);
        }
        return range;
    }

    private static long steps(Variation.Range range) {
        return (long) Math.floor((range.high() - range.low()) / range.step() + 1e-9) + 1;
    }

    private static double at(Variation.Range range, long index) {
        return Formula.round(range.low() + index * range.step(), 9);
    }

    /** The formulas of a variation, read once. */
    private static final class Prepared {
        private final Map<String, Formula> derived = new LinkedHashMap<>();
        private final List<Formula> conditions = new ArrayList<>();

        Prepared(Variation variation) {
            variation.derived().forEach((name, formula) -> derived.put(name, Formula.parse(formula)));
            variation.conditions().forEach(condition -> conditions.add(Formula.parse(condition)));
        }

        /** Adds what follows from the drawn figures and says whether all conditions hold. */
        boolean completes(Map<String, Double> values) {
            Map<String, Double> known = new HashMap<>(values);
            for (Map.Entry<String, Formula> entry : derived.entrySet()) {
                double value = Formula.round(entry.getValue().evaluate(known), 9);
                known.put(entry.getKey(), value);
                values.put(entry.getKey(), value);
            }
            for (Formula condition : conditions) {
                if (!(condition.evaluate(known) > 0)) {
                    return false;
                }
            }
            return true;
        }
    }
}
