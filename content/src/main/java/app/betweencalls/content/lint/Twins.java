package app.betweencalls.content.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of texts that share most of their runs of three characters (Jaccard index).
 *
 * <p>Only texts that share one of their rarest runs are compared: two sets with an index of at least {@code t} share an
 * element among the first {@code n - ceil(t n) + 1} of each in any common order (prefix filtering: Chaudhuri, Ganti and
 * Kaushik 2006). So thousands of questions are compared in about linear time.
 */
final class Twins {
    private static final int RUN = 3;

    private Twins() {}

    /**
     * Two texts that are nearly the same.
     *
     * @param earlier index of one
     * @param later index of the other
     * @param share of runs they have in common, in [0, 1]
     */
    record Pair(int earlier, int later, double share) {}

    /** Returns the pairs whose index is at least the threshold, each later text with its nearest earlier one. */
    static List<Pair> find(List<String> texts, double threshold) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> frequency = new ArrayList<>();
        List<int[]> sets = new ArrayList<>();
        for (String text : texts) {
            sets.add(runs(text, numbers, frequency));
        }
        sets.forEach(set -> sortByRarity(set, frequency));
        Map<Integer, List<Integer>> byRun = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int later = 0; later < sets.size(); later++) {
            int[] set = sets.get(later);
            int prefix = set.length - (int) Math.ceil(threshold * set.length) + 1;
            Pair nearest = nearest(sets, later, candidates(set, prefix, byRun), threshold);
            if (nearest.share() >= threshold) {
                pairs.add(nearest);
            }
            for (int i = 0; i < Math.min(prefix, set.length); i++) {
                byRun.computeIfAbsent(set[i], run -> new ArrayList<>()).add(later);
            }
        }
        return pairs;
    }

    private static int[] runs(String text, Map<String, Integer> numbers, List<Integer> frequency) {
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= text.length(); i++) {
            int number = numbers.computeIfAbsent(text.substring(i, i + RUN), run -> numbers.size());
            if (number == frequency.size()) {
                frequency.add(0);
            }
            if (runs.add(number)) {
                frequency.set(number, frequency.get(number) + 1);
            }
        }
        return runs.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void sortByRarity(int[] set, List<Integer> frequency) {
        List<Integer> sorted = new ArrayList<>();
        for (int run : set) {
            sorted.add(run);
        }
        sorted.sort((a, b) -> {
            int byFrequency = Integer.compare(frequency.get(a), frequency.get(b));
            return byFrequency != 0 ? byFrequency : Integer.compare(a, b);
        });
        for (int i = 0; i < set.length; i++) {
            set[i] = sorted.get(i);
        }
    }

    private static Set<Integer> candidates(int[] set, int prefix, Map<Integer, List<Integer>> byRun) {
        Set<Integer> candidates = new HashSet<>();
        for (int i = 0; i < Math.min(prefix, set.length); i++) {
            candidates.addAll(byRun.getOrDefault(set[i], List.of()));
        }
        return candidates;
    }

    private static Pair nearest(List<int[]> sets, int later, Set<Integer> candidates, double threshold) {
        Set<Integer> own = new HashSet<>();
        for (int run : sets.get(later)) {
            own.add(run);
        }
        Pair best = new Pair(later, later, 0);
        for (int earlier : candidates) {
            int[] other = sets.get(earlier);
            double most = Math.min(own.size(), other.length) / (double) Math.max(own.size(), other.length);
            if (most < threshold) {
                continue;
            }
            int common = 0;
            for (int run : other) {
                common += own.contains(run) ? 1 : 0;
            }
            double share = common / (double) (own.size() + other.length - common);
            if (share > best.share() || (share == best.share() && earlier < best.earlier())) {
                best = new Pair(earlier, later, share);
            }
        }
        return best;
    }
}
