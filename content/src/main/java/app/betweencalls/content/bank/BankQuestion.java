package app.betweencalls.content.bank;

import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Feedback;
import app.betweencalls.engine.question.Mapping;
import app.betweencalls.engine.question.Pool;
import app.betweencalls.engine.question.Provenance;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.State;
import app.betweencalls.engine.question.Stimulus;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.Variation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question as a bank holds it: always with its task and key, perhaps still without labels or source.
 *
 * @param id the id, which survives rewording
 * @param version from 1
 * @param title a short name for staff; asked as the question where the stem is empty
 * @param labels what it asks for
 * @param stem what is asked; may be empty
 * @param task what has to be done, with its key; of a parametric question, the lines of its first draw
 * @param feedback what it teaches
 * @param origin what it rests on
 * @param pool where it may be shown
 * @param state where it stands on its way to candidates
 * @param variation how its figures vary
 * @param notes what staff keep
 */
public record BankQuestion(
        QuestionId id,
        int version,
        String title,
        Labels labels,
        String stem,
        Task task,
        Feedback feedback,
        Origin origin,
        Pool pool,
        State state,
        Optional<Variation> variation,
        Notes notes) {
    /** What is asked where a text with gaps stands on its own. */
    public static final String COMPLETE = "Complete the text.";

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the version is below 1, or stem and title are both blank
     */
    public BankQuestion {
        if (version < 1 || (stem.isBlank() && title.isBlank())) {
            throw new IllegalArgumentException("question " + id + " needs a version from 1 and a stem or a title");
        }
        task = task instanceof Task.Categorise sorting ? grouped(sorting) : task;
    }

    /** Puts items in the order of their categories, as banks write them; they are shuffled when shown. */
    private static Task grouped(Task.Categorise sorting) {
        List<Choice> items = new ArrayList<>();
        for (String category : sorting.categories()) {
            for (Choice item : sorting.items()) {
                if (category.equals(sorting.key().get(item.id()))) {
                    items.add(item);
                }
            }
        }
        return items.size() == sorting.items().size()
                ? new Task.Categorise(sorting.categories(), items, sorting.key())
                : sorting;
    }

    /** Returns what is asked: the stem, or where there is none the title, or for a text with gaps to complete it. */
    public String asked() {
        if (stem.isBlank()) {
            return task instanceof Task.Cloze ? COMPLETE : title;
        }
        return stem;
    }

    /**
     * Returns the question as the engine plans and grades it.
     *
     * @param stimulus the situation it shares with its scenario
     * @return empty while it lacks a criterion, a point, a level, thinking, difficulty, evidence, source or date, or an
     *     id among them has the wrong shape
     */
    public Optional<Question> question(Optional<Stimulus> stimulus) {
        Optional<Mapping> mapping = mapping();
        Optional<Provenance> provenance = provenance();
        if (mapping.isEmpty() || provenance.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                id,
                version,
                title,
                mapping.get(),
                stimulus,
                asked(),
                task,
                feedback,
                provenance.get(),
                pool,
                state,
                variation));
    }

    private Optional<Mapping> mapping() {
        List<String> points = labels.points();
        if (labels.criterion().filter(CriterionId::isValid).isEmpty()
                || points.isEmpty()
                || !points.stream().allMatch(PointId::isValid)
                || labels.level().isEmpty()
                || labels.thinking().isEmpty()
                || labels.difficulty().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mapping(
                new CriterionId(labels.criterion().get()),
                points.stream().map(PointId::new).toList(),
                labels.facts(),
                labels.level().getAsInt(),
                labels.thinking().get(),
                labels.difficulty().getAsDouble()));
    }

    private Optional<Provenance> provenance() {
        if (origin.evidence().isEmpty()
                || origin.source().isEmpty()
                || origin.asOf().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Provenance(
                origin.evidence().get(),
                origin.source().get(),
                origin.jurisdiction(),
                origin.asOf().get(),
                origin.reviewBy(),
                origin.validFrom(),
                origin.validTo()));
    }
}
