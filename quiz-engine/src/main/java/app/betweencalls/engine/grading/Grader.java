package app.betweencalls.engine.grading;

import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import app.betweencalls.engine.question.TextMatching;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns an answer into a grade, for every type of question.
 *
 * <p>There is no failing path: an answer that is empty, enormous, of the wrong kind or full of unknown ids is graded
 * like any other. A pure function of question and answer, so that a corrected key re-grades a whole log. Questions
 * with a
 * variation must be made concrete first. Thread-safe.
 */
public final class Grader {
    /** Entries of an order looked at; no question has more steps. */
    private static final int LONGEST_ORDER = 1000;

    private Grader() {}

    /** Grades an answer, with remarks on its parts. */
    public static Grade grade(Question question, Answer answer) {
        return grade(question.task(), answer);
    }

    /** Grades an answer to a task alone: the phone is sent the task of a question, not the staff's side of it. */
    public static Grade grade(Task task, Answer answer) {
        if (task instanceof Task.Single single) {
            return chosen(single.options(), Map.of(single.key(), 1.0), answer, share(task, answer));
        }
        if (task instanceof Task.Multiple multiple) {
            return chosen(multiple.options(), multiple.key(), answer, share(task, answer));
        }
        if (task instanceof Task.Numeric numeric) {
            return numeric(numeric, answer);
        }
        if (task instanceof Task.ShortText text) {
            return shortText(text, answer);
        }
        if (task instanceof Task.Cloze cloze) {
            return cloze(cloze, answer);
        }
        if (task instanceof Task.Match match) {
            Map<String, String> given = answer instanceof Answer.Matched matched ? matched.pairs() : Map.of();
            return placed(match.lefts(), match.key(), given);
        }
        if (task instanceof Task.Order order) {
            return ordered(order, answer);
        }
        if (task instanceof Task.Categorise categorise) {
            Map<String, String> given = answer instanceof Answer.Sorted sorted ? sorted.places() : Map.of();
            return placed(categorise.items(), categorise.key(), given);
        }
        return open((Task.Open) task, answer);
    }

    /** Returns the share alone, in [0, 1]: the same as {@code grade(question, answer).share()}, without remarks. */
    public static double share(Question question, Answer answer) {
        Task task = question.task();
        if (task instanceof Task.Single || task instanceof Task.Multiple) {
            return share(task, answer);
        }
        return grade(question, answer).share();
    }

    /** Says whether the machine can score answers to a question; not so for open ones. */
    public static boolean isScored(Question question) {
        return !(question.task() instanceof Task.Open);
    }

    private static double share(Task task, Answer answer) {
        Set<String> options = answer instanceof Answer.Chosen chosen ? chosen.options() : Set.of();
        if (task instanceof Task.Single single) {
            return options.size() == 1 && options.contains(single.key()) ? 1 : 0;
        }
        Task.Multiple multiple = (Task.Multiple) task;
        Map<String, Double> key = multiple.key();
        if (multiple.allOrNothing()) {
            return options.equals(key.keySet()) ? 1 : 0;
        }
        double share = 0;
        int wrong = options.size();
        for (Map.Entry<String, Double> right : key.entrySet()) {
            if (options.contains(right.getKey())) {
                share += right.getValue();
                wrong--;
            }
        }
        // A wrong option costs what a right one earns on average, so that choosing everything earns nothing much.
        return Grade.settled(Math.min(1, Math.max(0, share - wrong / (double) Math.max(1, key.size()))));
    }

    private static Grade chosen(List<Choice> options, Map<String, Double> key, Answer answer, double share) {
        Set<String> chosen = answer instanceof Answer.Chosen given ? given.options() : Set.of();
        List<Remark> remarks = new ArrayList<>();
        for (Choice option : options) {
            if (chosen.contains(option.id())) {
                remarks.add(new Remark(option.id(), key.containsKey(option.id()), option.feedback()));
            }
        }
        return new Grade(share, true, remarks);
    }

    private static Grade numeric(Task.Numeric task, Answer answer) {
        int line = NumberMatch.firstFit(task.accepted(), task.units(), typed(answer));
        if (line < 0) {
            return new Grade(0, true, List.of());
        }
        NumberLine decided = task.accepted().get(line);
        return new Grade(decided.share(), true, List.of(lineRemark(line, decided.share(), decided.feedback())));
    }

    private static Grade shortText(Task.ShortText task, Answer answer) {
        int line = TextMatch.firstFit(task.accepted(), typed(answer), task.match());
        if (line < 0) {
            return new Grade(0, true, List.of());
        }
        TextLine decided = task.accepted().get(line);
        return new Grade(decided.share(), true, List.of(lineRemark(line, decided.share(), decided.feedback())));
    }

    private static Remark lineRemark(int line, double share, String feedback) {
        return new Remark("line:" + (line + 1), share >= 1, feedback);
    }

    private static String typed(Answer answer) {
        return answer instanceof Answer.Typed typed ? typed.text() : "";
    }

    private static Grade cloze(Task.Cloze task, Answer answer) {
        List<String> given = answer instanceof Answer.Filled filled ? filled.gaps() : List.of();
        List<Remark> remarks = new ArrayList<>();
        double sum = 0;
        for (int index = 0; index < task.gaps().size(); index++) {
            String text = index < given.size() ? given.get(index) : "";
            TextLine decided = gap(task.gaps().get(index), text);
            sum += decided.share();
            remarks.add(new Remark("gap:" + (index + 1), decided.share() >= 1, decided.feedback()));
        }
        return new Grade(sum / task.gaps().size(), true, remarks);
    }

    private static final TextLine NOTHING_FITS = new TextLine("-", false, 0, "");

    private static TextLine gap(Gap gap, String text) {
        if (gap instanceof Gap.Words words) {
            int line = TextMatch.firstFit(words.accepted(), text, TextMatching.IGNORE_CASE);
            return line < 0 ? NOTHING_FITS : words.accepted().get(line);
        }
        if (gap instanceof Gap.Figure figure) {
            NumberLine accepted = figure.accepted();
            boolean fits = NumberMatch.firstFit(List.of(accepted), Map.of(), text) == 0;
            return fits ? new TextLine("-", false, accepted.share(), accepted.feedback()) : NOTHING_FITS;
        }
        boolean right = ((Gap.Pick) gap).key().trim().equals(text.trim());
        return right ? new TextLine("-", false, 1, "") : NOTHING_FITS;
    }

    private static Grade placed(List<Choice> things, Map<String, String> key, Map<String, String> given) {
        List<Remark> remarks = new ArrayList<>();
        int right = 0;
        for (Choice thing : things) {
            String wanted = key.get(thing.id());
            String place = given.get(thing.id());
            boolean fits = wanted != null && place != null && wanted.trim().equals(place.trim());
            right += fits ? 1 : 0;
            if (!fits) {
                remarks.add(new Remark(thing.id(), false, thing.feedback()));
            }
        }
        return new Grade(things.isEmpty() ? 0 : right / (double) things.size(), true, remarks);
    }

    private static Grade ordered(Task.Order task, Answer answer) {
        List<String> given = answer instanceof Answer.Ordered ordered ? ordered.steps() : List.of();
        Map<String, Integer> places = new HashMap<>();
        for (String step : given.subList(0, Math.min(given.size(), LONGEST_ORDER))) {
            places.putIfAbsent(step, places.size());
        }
        List<Remark> remarks = new ArrayList<>();
        int inPlace = 0;
        int neighbours = 0;
        int before = -2;
        for (int index = 0; index < task.steps().size(); index++) {
            Choice step = task.steps().get(index);
            int place = places.getOrDefault(step.id(), -2);
            neighbours += index > 0 && place >= 0 && place == before + 1 ? 1 : 0;
            before = place;
            if (place == index) {
                inPlace++;
            } else {
                remarks.add(new Remark(step.id(), false, step.feedback()));
            }
        }
        int steps = task.steps().size();
        boolean exact = inPlace == steps && given.size() == steps;
        double share = switch (task.scoring()) {
            case EXACT -> exact ? 1 : 0;
            case POSITION -> inPlace / (double) steps;
            case ADJACENT -> steps < 2 ? (exact ? 1 : 0) : neighbours / (double) (steps - 1);
        };
        return new Grade(share, true, remarks);
    }

    private static Grade open(Task.Open task, Answer answer) {
        Set<String> covered = answer instanceof Answer.SelfChecked checked ? checked.covered() : Set.of();
        List<Remark> remarks = new ArrayList<>();
        int held = 0;
        for (Choice point : task.modelPoints()) {
            boolean holds = covered.contains(point.id());
            held += holds ? 1 : 0;
            remarks.add(new Remark(point.id(), holds, point.feedback()));
        }
        return new Grade(
                task.modelPoints().isEmpty()
                        ? 0
                        : held / (double) task.modelPoints().size(),
                false,
                remarks);
    }
}
