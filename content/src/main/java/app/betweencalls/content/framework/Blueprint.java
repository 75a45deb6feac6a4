package app.betweencalls.content.framework;

import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be asked: points and misconceptions under the criteria, the registers of facts and of sources.
 *
 * @param points in order of criterion and number
 * @param misconceptions in order
 * @param registers entries of the law, measures and theory registers, in order
 * @param sources the source register
 * @param criteria notes on each criterion, in order
 */
public record Blueprint(
        List<Point> points,
        List<Misconception> misconceptions,
        List<RegisterEntry> registers,
        List<SourceDocument> sources,
        List<CriterionNotes> criteria) {
    /** Copies the lists. */
    public Blueprint {
        points = List.copyOf(points);
        misconceptions = List.copyOf(misconceptions);
        registers = List.copyOf(registers);
        sources = List.copyOf(sources);
        criteria = List.copyOf(criteria);
    }

    /** Returns the points of a criterion, in order of number. */
    public List<Point> pointsOf(CriterionId criterion) {
        return points.stream()
                .filter(point -> point.id().criterion().equals(criterion))
                .toList();
    }

    /** Returns the facts of all registers by id, in order. */
    public Map<String, RegisterFact> facts() {
        Map<String, RegisterFact> facts = new LinkedHashMap<>();
        registers.forEach(entry -> entry.facts().forEach(fact -> facts.put(fact.id(), fact)));
        return facts;
    }

    /** Returns a misconception by its id. */
    public Optional<Misconception> misconception(String id) {
        return misconceptions.stream().filter(belief -> belief.id().equals(id)).findFirst();
    }
}
