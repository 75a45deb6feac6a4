package app.betweencalls.api.banks;

import app.betweencalls.api.banks.BankPage.CriterionCoverage;
import app.betweencalls.api.banks.BankPage.PageLink;
import app.betweencalls.api.banks.BankPage.QuestionLine;
import app.betweencalls.api.banks.BanksPage.BankLine;
import app.betweencalls.api.web.Problem;
import app.betweencalls.content.bank.Bank;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.Unit;
import app.betweencalls.engine.framework.UnitReference;
import app.betweencalls.engine.question.Pool;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.State;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns banks into what a tutor's pages say. */
@Singleton
class BankViews {
    private static final int PAGE = 100;
    private static final int DUE_DAYS = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Banks banks;
    private final Clock clock;

    BankViews(Banks banks, Clock clock) {
        this.banks = banks;
        this.clock = clock;
    }

    BanksPage list() {
        return new BanksPage(banks.published().banks().stream().map(this::line).collect(Collectors.toList()));
    }

    private BankLine line(Bank bank) {
        List<Question> questions = bank.questions();
        long heldOut = questions.stream()
                .filter(question -> question.pool() == Pool.HELD_OUT)
                .count();
        String summary = questions.size() + " questions: " + (questions.size() - heldOut) + " for practice, " + heldOut
                + " held out. " + edition(bank);
        return new BankLine(bank.id(), bank.title(), bank.unit().orElse(""), summary, resting(questions));
    }

    private String edition(Bank bank) {
        return banks.published().editions().stream()
                .filter(edition -> edition.bank().equals(bank.id()))
                .map(BankStore.Edition::publishedAt)
                .max(Comparator.naturalOrder())
                .map(at -> "Published " + DAY.format(at.atZone(ZoneOffset.UTC)) + ".")
                .orElse("");
    }

    /** Says how many published questions rest today: past their review date, or outside their valid dates. */
    private String resting(List<Question> questions) {
        LocalDate today = today();
        long resting = questions.stream()
                .filter(question -> question.state() == State.PUBLISHED && !question.isLiveOn(today))
                .count();
        return resting == 0
                ? ""
                : resting + (resting == 1 ? " question rests" : " questions rest")
                        + ": a review is due or its dates have passed. Resting questions are not shown"
                        + " and not counted.";
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /**
     * Shows a bank.
     *
     * @param criterion number of the criterion to list; empty for all
     * @param page number of the page of questions, from 1
     * @throws Problem.NotFound {@code bank.unknown}
     */
    BankPage bank(String id, String criterion, int page) {
        Bank bank = find(id);
        List<Question> questions = bank.questions();
        List<Question> listed = questions.stream()
                .filter(question -> criterion.isEmpty()
                        || question.mapping().criterion().number().equals(criterion))
                .collect(Collectors.toList());
        int pages = Math.max(1, (listed.size() + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        List<QuestionLine> lines = listed.subList((shown - 1) * PAGE, Math.min(listed.size(), shown * PAGE)).stream()
                .map(BankViews::line)
                .collect(Collectors.toList());
        return new BankPage(
                bank.id(),
                bank.title(),
                bank.unit().orElse(""),
                edition(bank),
                resting(questions),
                coverage(bank, questions),
                lines,
                criterion,
                links(bank.id(), criterion, shown, pages));
    }

    private Bank find(String id) {
        return banks.published().banks().stream()
                .filter(bank -> bank.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("bank.unknown", "No bank has the id " + id + "."));
    }

    private static List<PageLink> links(String bank, String criterion, int shown, int pages) {
        String base = "/banks/" + bank + "?" + (criterion.isEmpty() ? "" : "criterion=" + criterion + "&") + "page=";
        List<PageLink> links = new ArrayList<>();
        if (shown > 1) {
            links.add(new PageLink("Earlier questions", base + (shown - 1) + "#questions"));
        }
        if (shown < pages) {
            links.add(new PageLink("More questions", base + (shown + 1) + "#questions"));
        }
        return links;
    }

    private List<CriterionCoverage> coverage(Bank bank, List<Question> questions) {
        return bank.unit()
                .filter(UnitReference::isValid)
                .map(UnitReference::new)
                .flatMap(reference -> banks.framework().unit(reference))
                .map(unit -> coverage(unit, questions))
                .orElse(List.of());
    }

    private List<CriterionCoverage> coverage(Unit unit, List<Question> questions) {
        return unit.outcomes().stream()
                .flatMap(outcome -> outcome.criteria().stream())
                .map(criterion -> coverage(criterion, questions))
                .collect(Collectors.toList());
    }

    private CriterionCoverage coverage(AssessmentCriterion criterion, List<Question> questions) {
        List<Question> own = questions.stream()
                .filter(question -> question.mapping().criterion().equals(criterion.id()))
                .collect(Collectors.toList());
        long points = own.stream()
                .map(question -> question.mapping().primaryPoint())
                .distinct()
                .count();
        int heldOut = (int) own.stream()
                .filter(question -> question.pool() == Pool.HELD_OUT)
                .count();
        LocalDate soon = today().plusDays(DUE_DAYS);
        int due = (int) own.stream()
                .filter(question -> question.provenance()
                        .reviewBy()
                        .filter(date -> !date.isAfter(soon))
                        .isPresent())
                .count();
        return new CriterionCoverage(
                criterion.id().number(),
                criterion.wording(),
                points + " of " + criterion.points().size(),
                own.size() - heldOut,
                heldOut,
                counts(own, question -> question.task().type()),
                counts(own, question -> "Level " + question.mapping().level()),
                due);
    }

    private static String counts(List<Question> questions, Function<Question, String> by) {
        Map<String, Long> counts =
                questions.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static QuestionLine line(Question question) {
        return new QuestionLine(
                question.id().value(),
                question.title().isBlank() ? question.stem() : question.title(),
                question.mapping().criterion().number(),
                question.task().type(),
                question.mapping().level(),
                question.pool().word(),
                question.state().word(),
                question.provenance().reviewBy().map(DAY::format).orElse(""));
    }
}
