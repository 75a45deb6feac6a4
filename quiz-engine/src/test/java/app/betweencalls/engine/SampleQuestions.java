package app.betweencalls.engine;

import app.betweencalls.engine.framework.CognitiveLevel;
import app.betweencalls.engine.framework.Evidence;
import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Feedback;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.Mapping;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Pool;
import app.betweencalls.engine.question.Provenance;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.State;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import app.betweencalls.engine.question.TextMatching;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small whole questions of every type for tests. */
public final class SampleQuestions {
    private SampleQuestions() {}

    /** Returns a published practice question with a task, on a point. */
    public static Question question(String id, String point, Task task) {
        return question(id, point, task, Pool.PRACTICE, 0.6);
    }

    /** Returns a published question with a task, on a point. */
    public static Question question(String id, String point, Task task, Pool pool, double difficulty) {
        PointId pointId = new PointId(point);
        return new Question(
                new QuestionId(id),
                1,
                "Title of " + id,
                new Mapping(pointId.criterion(), List.of(pointId), List.of(), 3, CognitiveLevel.UNDERSTAND, difficulty),
                Optional.empty(),
                "What holds?",
                task,
                new Feedback("The rule.", List.of(), "Right.", "Partly.", "Wrong."),
                new Provenance(
                        Evidence.SPEC,
                        "The specification",
                        Optional.empty(),
                        LocalDate.of(2026, 1, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                pool,
                State.PUBLISHED,
                Optional.empty());
    }

    /** Returns choices with the ids a, b, c ... and a feedback each. */
    public static List<Choice> choices(int count) {
        List<Choice> choices = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            String id = String.valueOf((char) ('a' + index));
            choices.add(new Choice(id, "text " + id, "feedback " + id, Optional.empty(), Optional.empty()));
        }
        return choices;
    }

    /** Returns a choice of one of four, with the key a. */
    public static Task.Single single() {
        return new Task.Single(choices(4), "a", true, false);
    }

    /** Returns a choice of two of five, with the key a and b. */
    public static Task.Multiple multiple(boolean allOrNothing) {
        return new Task.Multiple(choices(5), Map.of("a", 0.5, "b", 0.5), allOrNothing, true);
    }

    /** Returns a percentage of 80 within 0.1, the slip 85, and 2 significant figures of 1,234 for half. */
    public static Task.Numeric numeric() {
        return new Task.Numeric(
                List.of(
                        new NumberLine(79.9, 80.1, 80, 0, 1, "408 of 510."),
                        new NumberLine(84.9, 85.1, 85, 0, 0, "You divided by calls answered."),
                        new NumberLine(1234, 1234, 1234, 2, 0.5, "Rounded.")),
                Map.of("per cent", 1.0, "permille", 0.1));
    }

    /** Returns a short answer: licensing authority; local council for half; police is a recognised slip. */
    public static Task.ShortText shortText(TextMatching match) {
        return new Task.ShortText(
                List.of(
                        new TextLine("Licensing authority", false, 1, "Yes."),
                        new TextLine("local council", false, 0.5, "Name its role."),
                        new TextLine("police.*", true, 0, "They are consulted."),
                        new TextLine("(a+)+b", true, 0, "Slow."),
                        new TextLine("[", true, 0, "Broken.")),
                match);
    }

    /** Returns three gaps: a word, a figure, a pick. */
    public static Task.Cloze cloze() {
        return new Task.Cloze(
                List.of("", " hours, ", " pounds, ", "."),
                List.of(
                        new Gap.Words(List.of(new TextLine("168", false, 1, ""), new TextLine("160", false, 0.5, ""))),
                        new Gap.Figure(new NumberLine(499, 499, 499, 0, 1, "")),
                        new Gap.Pick(List.of("right", "wrong"), "right")));
    }

    /** Returns three pairs with a distractor. */
    public static Task.Match match() {
        Map<String, String> key = new LinkedHashMap<>(Map.of("a", "one", "b", "two", "c", "three"));
        return new Task.Match(choices(3), key, List.of("four"));
    }

    /** Returns four steps. */
    public static Task.Order order(Task.OrderScoring scoring) {
        return new Task.Order(choices(4), scoring);
    }

    /** Returns four items in two categories. */
    public static Task.Categorise categorise() {
        return new Task.Categorise(
                List.of("in", "out"), choices(4), Map.of("a", "in", "b", "in", "c", "out", "d", "out"));
    }

    /** Returns an open question with three model points. */
    public static Task.Open open() {
        return new Task.Open(choices(3));
    }

    /** Returns a task of every type. */
    public static List<Task> everyTask() {
        return List.of(
                single(),
                multiple(false),
                multiple(true),
                numeric(),
                shortText(TextMatching.EXACT),
                shortText(TextMatching.IGNORE_CASE),
                shortText(TextMatching.WILDCARD),
                cloze(),
                match(),
                order(Task.OrderScoring.EXACT),
                order(Task.OrderScoring.ADJACENT),
                order(Task.OrderScoring.POSITION),
                categorise(),
                open());
    }
}
