package app.betweencalls.engine.mastery;

import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.question.Pool;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.State;
import app.betweencalls.engine.question.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The questions of all banks a candidate works with, numbered, so that folds and plans run over arrays.
 *
 * <p>Questions, points and criteria have numbers from 0 in the order of their ids. Retired and expired questions are in
 * it, since old answers to them still count; {@link #isLive} says which may be shown. Immutable and thread-safe; made
 * once
 * for each published state of the banks.
 */
public final class Catalogue {
    private final List<Item> items;
    private final Optional<Map<QuestionId, Question>> sources;
    private final Map<String, Integer> questionNumbers = new HashMap<>();
    private final Map<String, Integer> pointNumbers = new HashMap<>();
    private final Map<String, Integer> criterionNumbers = new HashMap<>();
    private final List<String> points = new ArrayList<>();
    private final List<String> criteria = new ArrayList<>();
    private final int[] pointOf;
    private final int[] criterionOfPoint;
    private final int[][] questionsOfPoint;
    private final int[][] pointsOfCriterion;

    /**
     * What the models know of a question.
     *
     * @param question its id
     * @param point id of its primary point
     * @param criterion id of the criterion
     * @param type name of its type
     * @param guess chance of earning half without knowing, in [0, 1)
     * @param authorShare the author's expected share right at first meeting, in [0, 1]
     * @param pool where it may be shown
     * @param constructed whether it belongs to a scenario or asks for an own text
     * @param live the days on which it may be shown
     */
    public record Item(
            String question,
            String point,
            String criterion,
            String type,
            double guess,
            double authorShare,
            Pool pool,
            boolean constructed,
            Days live) {}

    /**
     * A range of days, counted from 1 January 1970.
     *
     * @param first the first
     * @param last the last; before the first for none
     */
    public record Days(long first, long last) {
        /** Every day. */
        public static final Days ALWAYS = new Days(Long.MIN_VALUE, Long.MAX_VALUE);
        /** No day. */
        public static final Days NEVER = new Days(0, -1);

        /** Says whether a day is in the range. */
        public boolean holds(long day) {
            return first <= day && day <= last;
        }
    }

    private Catalogue(List<Item> unordered, Optional<Map<QuestionId, Question>> sources) {
        List<Item> ordered = new ArrayList<>(unordered);
        ordered.sort(
                Comparator.comparing(Item::criterion).thenComparing(Item::point).thenComparing(Item::question));
        this.items = List.copyOf(ordered);
        this.sources = sources;
        this.pointOf = new int[items.size()];
        List<List<Integer>> byPoint = new ArrayList<>();
        List<List<Integer>> byCriterion = new ArrayList<>();
        List<Integer> criterionOf = new ArrayList<>();
        for (int number = 0; number < items.size(); number++) {
            Item item = items.get(number);
            if (questionNumbers.put(item.question(), number) != null) {
                throw new IllegalArgumentException("question " + item.question() + " stands twice");
            }
            int criterion = number(item.criterion(), criterionNumbers, criteria, byCriterion);
            int point = number(item.point(), pointNumbers, points, byPoint);
            if (point == criterionOf.size()) {
                criterionOf.add(criterion);
                byCriterion.get(criterion).add(point);
            } else if (criterionOf.get(point) != criterion) {
                throw new IllegalArgumentException("point " + item.point() + " stands under two criteria");
            }
            pointOf[number] = point;
            byPoint.get(point).add(number);
        }
        this.criterionOfPoint = ints(criterionOf);
        this.questionsOfPoint = table(byPoint);
        this.pointsOfCriterion = table(byCriterion);
    }

    /** Returns the catalogue of whole questions; each stands under the criterion its primary point belongs to. */
    public static Catalogue of(Collection<Question> questions) {
        List<Item> items = new ArrayList<>();
        Map<QuestionId, Question> byId = new HashMap<>();
        for (Question question : questions) {
            items.add(item(question));
            byId.put(question.id(), question);
        }
        return new Catalogue(items, Optional.of(byId));
    }

    /**
     * Returns the catalogue of questions known only by their facts.
     *
     * @throws IllegalArgumentException if a question stands twice or a point under two criteria
     */
    public static Catalogue ofItems(Collection<Item> items) {
        return new Catalogue(List.copyOf(items), Optional.empty());
    }

    private static Item item(Question question) {
        PointId point = question.mapping().primaryPoint();
        boolean constructed = question.stimulus().isPresent() || question.task() instanceof Task.Open;
        return new Item(
                question.id().value(),
                point.value(),
                point.criterion().value(),
                question.task().type(),
                GuessChance.of(question.task()),
                question.mapping().difficulty(),
                question.pool(),
                constructed,
                live(question));
    }

    private static Days live(Question question) {
        if (question.state() != State.PUBLISHED) {
            return Days.NEVER;
        }
        long first =
                question.provenance().validFrom().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        long to = question.provenance().validTo().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        long by = question.provenance().reviewBy().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        return new Days(first, Math.min(to, by));
    }

    private static int number(String id, Map<String, Integer> numbers, List<String> ids, List<List<Integer>> below) {
        Integer known = numbers.putIfAbsent(id, ids.size());
        if (known != null) {
            return known;
        }
        ids.add(id);
        below.add(new ArrayList<>());
        return ids.size() - 1;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[][] table(List<List<Integer>> lists) {
        return lists.stream().map(Catalogue::ints).toArray(int[][]::new);
    }

    /** Returns how many questions there are. */
    public int questions() {
        return items.size();
    }

    /** Returns how many points there are. */
    public int points() {
        return points.size();
    }

    /** Returns how many criteria there are. */
    public int criteria() {
        return criteria.size();
    }

    /** Returns the facts of a question by its number. */
    public Item item(int question) {
        return items.get(question);
    }

    /** Returns the whole question, where the catalogue was made of whole questions. */
    public Optional<Question> source(int question) {
        return sources.map(all -> all.get(new QuestionId(items.get(question).question())));
    }

    /** Returns the number of a question, if there is one of this id. */
    public OptionalInt questionNumber(String id) {
        return optional(questionNumbers.get(id));
    }

    /** Returns the number of a point, if there is one of this id. */
    public OptionalInt pointNumber(String id) {
        return optional(pointNumbers.get(id));
    }

    /** Returns the number of a criterion, if there is one of this id. */
    public OptionalInt criterionNumber(String id) {
        return optional(criterionNumbers.get(id));
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Returns the id of a point. */
    public String pointId(int point) {
        return points.get(point);
    }

    /** Returns the id of a criterion. */
    public String criterionId(int criterion) {
        return criteria.get(criterion);
    }

    /** Returns the point of a question. */
    public int pointOf(int question) {
        return pointOf[question];
    }

    /** Returns the criterion of a point. */
    public int criterionOf(int point) {
        return criterionOfPoint[point];
    }

    /** Returns how many questions a point has. */
    public int siblings(int point) {
        return questionsOfPoint[point].length;
    }

    /** Returns one of the questions of a point, by its place among the siblings. */
    public int sibling(int point, int place) {
        return questionsOfPoint[point][place];
    }

    /** Returns how many points a criterion has. */
    public int pointsIn(int criterion) {
        return pointsOfCriterion[criterion].length;
    }

    /** Returns one of the points of a criterion, by its place. */
    public int pointIn(int criterion, int place) {
        return pointsOfCriterion[criterion][place];
    }

    /** Says whether a question may be shown on a day. */
    public boolean isLive(int question, long day) {
        return items.get(question).live().holds(day);
    }

    /** Says whether a point has a question that may be shown on a day. */
    public boolean isPointLive(int point, long day) {
        for (int question : questionsOfPoint[point]) {
            if (isLive(question, day)) {
                return true;
            }
        }
        return false;
    }
}
