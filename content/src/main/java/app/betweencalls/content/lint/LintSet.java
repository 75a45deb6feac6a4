package app.betweencalls.content.lint;

import app.betweencalls.content.bank.Reading;
import app.betweencalls.content.framework.Blueprint;
import app.betweencalls.content.framework.Misconception;
import app.betweencalls.content.framework.RegisterFact;
import app.betweencalls.engine.framework.Framework;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The banks that are checked together, and what they are checked against. */
final class LintSet {
    private final List<Reading> readings;
    private final List<QuestionView> questions = new ArrayList<>();
    private final Against against;
    private final Thresholds thresholds;
    private final Words words;
    private final Map<String, RegisterFact> facts;
    private final Set<String> misconceptions;

    /**
     * What banks are checked against.
     *
     * @param framework criteria and points
     * @param blueprint facts and misconceptions
     * @param date the day for which review dates count
     */
    record Against(Framework framework, Blueprint blueprint, LocalDate date) {}

    LintSet(List<Reading> readings, Against against, Thresholds thresholds, Words words) {
        this.readings = readings;
        this.against = against;
        this.thresholds = thresholds;
        this.words = words;
        this.facts = against.blueprint().facts();
        this.misconceptions = against.blueprint().misconceptions().stream()
                .map(Misconception::id)
                .collect(Collectors.toSet());
        for (Reading reading : readings) {
            reading.file().posed().forEach(posed -> questions.add(new QuestionView(reading, posed)));
        }
    }

    List<Reading> readings() {
        return readings;
    }

    List<QuestionView> questions() {
        return questions;
    }

    Framework framework() {
        return against.framework();
    }

    /** Returns the register facts by id. */
    Map<String, RegisterFact> facts() {
        return facts;
    }

    /** Returns the ids of the misconceptions. */
    Set<String> misconceptions() {
        return misconceptions;
    }

    LocalDate date() {
        return against.date();
    }

    Thresholds thresholds() {
        return thresholds;
    }

    Words words() {
        return words;
    }
}
