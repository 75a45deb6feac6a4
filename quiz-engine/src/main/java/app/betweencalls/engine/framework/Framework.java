package app.betweencalls.engine.framework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The versioned tree of what is assessed: qualification, unit, outcome, criterion, point.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Framework {
    private final String id;
    private final LocalDate asOf;
    private final List<Qualification> qualifications;
    private final Map<UnitReference, Unit> units = new LinkedHashMap<>();
    private final Map<CriterionId, AssessmentCriterion> criteria = new LinkedHashMap<>();
    private final Map<CriterionId, LearningOutcome> outcomes = new LinkedHashMap<>();
    private final Map<PointId, Point> points = new LinkedHashMap<>();
    private final List<Defect> defects;

    /**
     * Builds a tree of whose sources no defect is known.
     *
     * @see #Framework(String, LocalDate, List, List, List)
     */
    public Framework(String id, LocalDate asOf, List<Qualification> qualifications, List<Unit> specifications) {
        this(id, asOf, qualifications, specifications, List.of());
    }

    /**
     * Builds the tree and its look-ups.
     *
     * @param id the framework's id
     * @param asOf the date of its state
     * @param qualifications the loaded qualifications
     * @param specifications the units whose specification is held, inside or outside those qualifications
     * @param defects what is wrong or unclear in the sources
     * @throws IllegalArgumentException if an id stands twice
     */
    public Framework(
            String id,
            LocalDate asOf,
            List<Qualification> qualifications,
            List<Unit> specifications,
            List<Defect> defects) {
        this.id = id;
        this.asOf = asOf;
        this.defects = List.copyOf(defects);
        this.qualifications = List.copyOf(qualifications);
        for (Unit unit : specifications) {
            putOnce(units, unit.reference(), unit);
            for (LearningOutcome outcome : unit.outcomes()) {
                for (AssessmentCriterion criterion : outcome.criteria()) {
                    putOnce(criteria, criterion.id(), criterion);
                    putOnce(outcomes, criterion.id(), outcome);
                    criterion.points().forEach(point -> putOnce(points, point.id(), point));
                }
            }
        }
    }

    private static <K, V> void putOnce(Map<K, V> map, K key, V value) {
        if (map.put(key, value) != null) {
            throw new IllegalArgumentException(key + " stands twice in the framework");
        }
    }

    /** Returns the framework's id. */
    public String id() {
        return id;
    }

    /** Returns the date of the framework's state. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns the loaded qualifications, in order of level. */
    public List<Qualification> qualifications() {
        return qualifications;
    }

    /** Returns the units whose specification is held, in the order they were given. */
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** Returns a unit by its reference. */
    public Optional<Unit> unit(UnitReference reference) {
        return Optional.ofNullable(units.get(reference));
    }

    /** Returns a criterion by its id. */
    public Optional<AssessmentCriterion> criterion(CriterionId criterion) {
        return Optional.ofNullable(criteria.get(criterion));
    }

    /** Returns the outcome a criterion stands under. */
    public Optional<LearningOutcome> outcomeOf(CriterionId criterion) {
        return Optional.ofNullable(outcomes.get(criterion));
    }

    /** Returns a point by its id. */
    public Optional<Point> point(PointId point) {
        return Optional.ofNullable(points.get(point));
    }

    /** Returns what is wrong or unclear in the sources, in order of the register. */
    public List<Defect> defects() {
        return defects;
    }

    /**
     * Returns the defects to show beside something.
     *
     * @param id of a unit, qualification, listed unit or criterion
     */
    public List<Defect> defectsOf(String id) {
        return defects.stream().filter(defect -> defect.touches().contains(id)).collect(Collectors.toList());
    }

    /** Returns a qualification by its code. */
    public Optional<Qualification> qualification(String code) {
        return qualifications.stream()
                .filter(qualification -> qualification.code().equals(code))
                .findFirst();
    }

    /** Returns all points of all held criteria, in order. */
    public List<Point> points() {
        return List.copyOf(points.values());
    }

    /** Returns all criteria of all held units, in order. */
    public List<AssessmentCriterion> criteria() {
        return List.copyOf(criteria.values());
    }

    /** Returns the listings of a unit in the loaded qualifications; empty for a unit that stands outside them. */
    public List<ListedUnit> listings(UnitReference reference) {
        return qualifications.stream()
                .flatMap(qualification -> qualification.units().stream())
                .filter(listed ->
                        listed.specification().filter(reference::equals).isPresent())
                .collect(Collectors.toList());
    }
}
