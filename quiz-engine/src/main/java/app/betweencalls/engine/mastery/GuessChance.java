package app.betweencalls.engine.mastery;

import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.Task;

/** The chance that someone who knows nothing earns at least half of a question, by what it asks for. */
public final class GuessChance {
    /** Typed answers are hardly ever guessed. */
    private static final double TYPED = 0.02;

    private GuessChance() {}

    /** Returns the chance, in [0, 0.5]. */
    public static double of(Task task) {
        if (task instanceof Task.Single single) {
            return ofOptions(single.options().size());
        }
        if (task instanceof Task.Multiple multiple) {
            return ofSubset(multiple.options().size(), multiple.key().size(), multiple.allOrNothing());
        }
        if (task instanceof Task.Cloze cloze) {
            return ofCloze(cloze);
        }
        if (task instanceof Task.Match match) {
            int right = match.lefts().size() + match.distractors().size();
            return atLeastHalf(match.lefts().size(), 1.0 / Math.max(2, right));
        }
        if (task instanceof Task.Order order) {
            return atLeastHalf(
                    order.steps().size(), 1.0 / Math.max(2, order.steps().size()));
        }
        if (task instanceof Task.Categorise categorise) {
            return atLeastHalf(
                    categorise.items().size(),
                    1.0 / Math.max(2, categorise.categories().size()));
        }
        return task instanceof Task.Open ? 0 : TYPED;
    }

    /** Returns the chance of a question known only by the name of its type and its number of options. */
    public static double of(String type, int options) {
        return switch (type) {
            case "single", "truefalse" -> ofOptions(options > 0 ? options : type.equals("single") ? 4 : 2);
            case "multiple" -> ofSubset(options > 2 ? options : 5, 2, false);
            case "match", "order" -> atLeastHalf(options > 1 ? options : 4, 1.0 / Math.max(2, options));
            case "categorise" -> atLeastHalf(options > 1 ? options : 4, 0.5);
            case "open" -> 0;
            case "numeric", "short", "cloze" -> TYPED;
            default -> options > 1 ? ofOptions(options) : TYPED;
        };
    }

    private static double ofOptions(int options) {
        return 1.0 / Math.max(2, options);
    }

    private static double ofCloze(Task.Cloze cloze) {
        double mean = 0;
        for (Gap gap : cloze.gaps()) {
            mean += gap instanceof Gap.Pick pick ? ofOptions(pick.options().size()) : TYPED;
        }
        return atLeastHalf(cloze.gaps().size(), mean / cloze.gaps().size());
    }

    /** Choosing as many as the key has: at least three quarters must hit, since each miss costs what a hit earns. */
    private static double ofSubset(int options, int key, boolean all) {
        int needed = all ? key : (3 * key + 3) / 4;
        double chance = 0;
        for (int hits = needed; hits <= key; hits++) {
            chance += ways(key, hits) * ways(options - key, key - hits);
        }
        return Math.min(0.5, chance / ways(options, key));
    }

    private static double atLeastHalf(int parts, double each) {
        double chance = 0;
        for (int hits = (parts + 1) / 2; hits <= parts; hits++) {
            chance += ways(parts, hits) * power(each, hits) * power(1 - each, parts - hits);
        }
        return Math.min(0.5, chance);
    }

    private static double ways(int all, int chosen) {
        if (chosen < 0 || chosen > all) {
            return 0;
        }
        double ways = 1;
        for (int index = 0; index < chosen; index++) {
            ways = ways * (all - index) / (index + 1);
        }
        return ways;
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int index = 0; index < exponent; index++) {
            power *= base;
        }
        return power;
    }
}
