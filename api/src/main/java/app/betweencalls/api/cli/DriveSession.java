package app.betweencalls.api.cli;

import app.betweencalls.engine.laboratory.Installation;
import app.betweencalls.engine.mastery.Band;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.GuessChance;
import app.betweencalls.engine.mastery.Readiness;
import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.question.Pool;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.WorkCalendar;
import app.betweencalls.engine.session.Chosen;
import app.betweencalls.engine.session.Goal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A study that drives the planner: what was started, and the verbs of its lines. Not thread-safe. */
final class DriveSession {
    private static final double USUAL_MINUTES = 4;
    /** Half way between guessing and knowing for sure: what an author says who says nothing. */
    private static final double HALF_KNOWN = 0.48;

    private final Catalogue catalogue;
    private final Installation installation;
    private final Optional<Goal> goal;
    private final List<String> verbs;
    private final List<Integer> order;

    private DriveSession(
            Catalogue catalogue, Installation.Terms terms, Map<String, String> verbs, List<String> criteria) {
        this.catalogue = catalogue;
        this.installation = new Installation(catalogue, terms);
        this.goal = terms.goal();
        this.verbs = new ArrayList<>();
        for (int number = 0; number < catalogue.criteria(); number++) {
            this.verbs.add(verbs.getOrDefault(catalogue.criterionId(number), "explain"));
        }
        this.order = new ArrayList<>();
        for (String criterion : criteria) {
            catalogue.criterionNumber(criterion).ifPresent(order::add);
        }
        for (int number = 0; number < catalogue.criteria(); number++) {
            if (!order.contains(number)) {
                order.add(number);
            }
        }
    }

    /**
     * Starts a study.
     *
     * @throws IllegalArgumentException if a part is missing, wrong or stands twice
     */
    static DriveSession start(JsonNode start) {
        List<Catalogue.Item> items = new ArrayList<>();
        for (JsonNode point : list(start, "points")) {
            for (JsonNode question : list(point, "questions")) {
                items.add(item(text(point, "id"), text(point, "criterion"), question));
            }
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("points must hold questions");
        }
        Map<String, String> verbs = new HashMap<>();
        List<String> criteria = new ArrayList<>();
        for (JsonNode criterion : start.path("criteria")) {
            criteria.add(text(criterion, "id"));
            verbs.put(text(criterion, "id"), criterion.path("verb").asText("explain"));
        }
        return new DriveSession(Catalogue.ofItems(items), terms(start), verbs, criteria);
    }

    private static Catalogue.Item item(String point, String criterion, JsonNode question) {
        String type = question.path("type").asText("single");
        double guess = GuessChance.of(type, question.path("options").asInt(0));
        double share = question.path("difficulty").asDouble(guess + (1 - guess) * HALF_KNOWN);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("difficulty must be in [0, 1], was " + share);
        }
        Pool pool = question.path("pool").asText("practice").equals("held-out") ? Pool.HELD_OUT : Pool.PRACTICE;
        boolean constructed = type.equals("open") || type.equals("scenario");
        return new Catalogue.Item(
                text(question, "id"), point, criterion, type, guess, share, pool, constructed, Catalogue.Days.ALWAYS);
    }

    private static Installation.Terms terms(JsonNode start) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        start.path("workingDays").forEach(day -> days.add(DayOfWeek.of(day.asInt())));
        List<WorkCalendar.Leave> leave = new ArrayList<>();
        start.path("leave").forEach(day -> {
            LocalDate date = LocalDate.parse(day.asText());
            leave.add(new WorkCalendar.Leave(date, date));
        });
        Set<DayOfWeek> worked = start.has("workingDays") ? days : EnumSet.allOf(DayOfWeek.class);
        Optional<Goal> goal = start.hasNonNull("date")
                ? Optional.of(new Goal(
                        LocalDate.parse(start.get("date").asText()),
                        start.path("minutesADay").asDouble(USUAL_MINUTES)))
                : Optional.empty();
        ZoneId zone = ZoneId.of(start.path("zone").asText("Europe/London"));
        return new Installation.Terms(
                WorkCalendar.of(worked, leave),
                goal,
                DayBoundary.in(zone),
                start.path("seed").asLong(1));
    }

    private static Iterable<JsonNode> list(JsonNode node, String name) {
        if (!node.path(name).isArray()) {
            throw new IllegalArgumentException(name + " must be a list");
        }
        return node.get(name);
    }

    private static String text(JsonNode node, String name) {
        if (!node.hasNonNull(name) || node.get(name).isContainerNode()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return node.get(name).asText();
    }

    private int question(JsonNode node) {
        String id = text(node, "question");
        return catalogue
                .questionNumber(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no question " + id));
    }

    private static Instant at(JsonNode node) {
        return Instant.parse(text(node, "at"));
    }

    private static double number(JsonNode node, String name, double most) {
        double value = node.path(name).asDouble(Double.NaN);
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + " must be between 0 and " + most + ", was " + node.path(name));
        }
        return value;
    }

    /** Answers a plan. */
    void plan(String candidate, JsonNode plan, ArrayNode picks) {
        double seconds = number(plan, "seconds", 86_400);
        for (Chosen chosen : installation.plan(candidate, at(plan), seconds)) {
            picks.addObject()
                    .put("question", catalogue.item(chosen.question()).question())
                    .put("point", catalogue.pointId(chosen.point()))
                    .put(
                            "why",
                            chosen.why(
                                    catalogue.criterionId(catalogue.criterionOf(chosen.point())),
                                    goal.map(Goal::date)));
        }
    }

    /** Takes a review. */
    void review(String candidate, JsonNode review) {
        Optional<Certainty> certainty = review.hasNonNull("certainty")
                ? Optional.of(Certainty.of(review.get("certainty").asInt()))
                : Optional.empty();
        installation.review(
                candidate,
                new Installation.Told(
                        at(review),
                        question(review),
                        number(review, "share", 1),
                        certainty,
                        number(review, "seconds", 86_400)));
    }

    /** Answers a prediction. */
    double predict(String candidate, JsonNode predict) {
        return installation.predict(candidate, at(predict), question(predict));
    }

    /** Answers with the readiness of every criterion. */
    void readiness(String candidate, JsonNode asked, ArrayNode criteria) {
        LocalDate on = LocalDate.parse(text(asked, "on"));
        List<Installation.Outlook> outlooks = installation.readiness(candidate, at(asked), on, verbs);
        for (int number : order) {
            Readiness readiness = outlooks.get(number).readiness();
            ObjectNode node = criteria.addObject();
            node.put("id", catalogue.criterionId(number));
            node.put("readiness", readiness.probability());
            node.put("low", readiness.low());
            node.put("high", readiness.high());
            node.put("band", readiness.band().map(Band::code).orElse(""));
            node.putObject("forecast")
                    .put("p", outlooks.get(number).forecast().probability())
                    .put("low", outlooks.get(number).forecast().low())
                    .put("high", outlooks.get(number).forecast().high());
        }
    }
}
