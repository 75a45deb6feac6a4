package app.betweencalls.content.lint;

import app.betweencalls.content.bank.BankFile;
import app.betweencalls.content.bank.BankQuestion;
import app.betweencalls.content.bank.Reading;
import app.betweencalls.content.text.Prose;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.State;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.Template;
import app.betweencalls.engine.question.TextLine;
import app.betweencalls.engine.question.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A question as the rules look at it: what candidates see, which answers are right, where it stands. */
final class QuestionView {
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private final Reading reading;
    private final BankFile.Posed posed;
    private final String stem;
    private final String lesson;

    QuestionView(Reading reading, BankFile.Posed posed) {
        this.reading = reading;
        this.posed = posed;
        this.stem = shown(question().asked());
        this.lesson = shown(question().feedback().lesson());
    }

    /** Fills in the figures of the first draw, so that rules see what a candidate sees. */
    private String shown(String text) {
        return question()
                .variation()
                .map(variation ->
                        Template.parse(text).render(Variants.draws(variation, 1).get(0)))
                .orElse(text);
    }

    Reading reading() {
        return reading;
    }

    BankQuestion question() {
        return posed.question();
    }

    BankFile.Posed posed() {
        return posed;
    }

    String id() {
        return question().id().value();
    }

    boolean isPublished() {
        return question().state() == State.PUBLISHED;
    }

    int level() {
        return question().labels().level().orElse(4);
    }

    Optional<CriterionId> criterion() {
        return question().labels().criterion().filter(CriterionId::isValid).map(CriterionId::new);
    }

    /** Returns what is asked, with its emphasis marks. */
    String stem() {
        return stem;
    }

    /** Returns what is asked, without emphasis marks. */
    String plainStem() {
        return BOLD.matcher(stem).replaceAll("$1");
    }

    /** Returns the sentence that asks. */
    String leadIn() {
        return Prose.lastSentence(stem);
    }

    String lesson() {
        return lesson;
    }

    Task task() {
        return question().task();
    }

    boolean isChoice() {
        return task() instanceof Task.Single || task() instanceof Task.Multiple;
    }

    boolean isSingle() {
        return task() instanceof Task.Single;
    }

    boolean isShuffled() {
        if (task() instanceof Task.Single single) {
            return single.shuffled();
        }
        return !(task() instanceof Task.Multiple multiple) || multiple.shuffled();
    }

    /** Returns the options of a choice; empty for other types. */
    List<Choice> options() {
        if (task() instanceof Task.Single single) {
            return single.options();
        }
        return task() instanceof Task.Multiple multiple ? multiple.options() : List.of();
    }

    /** Returns the ids of the right options. */
    Set<String> key() {
        if (task() instanceof Task.Single single) {
            return Set.of(single.key());
        }
        return task() instanceof Task.Multiple multiple ? multiple.key().keySet() : Set.of();
    }

    boolean isKey(Choice option) {
        return key().contains(option.id());
    }

    List<Choice> keys() {
        return options().stream().filter(this::isKey).toList();
    }

    List<Choice> distractors() {
        return options().stream().filter(option -> !isKey(option)).toList();
    }

    /** Returns everything to be chosen, placed or ticked off. */
    List<Choice> choices() {
        if (task() instanceof Task.Match match) {
            return match.lefts();
        }
        if (task() instanceof Task.Order order) {
            return order.steps();
        }
        if (task() instanceof Task.Categorise categorise) {
            return categorise.items();
        }
        return task() instanceof Task.Open open ? open.modelPoints() : options();
    }

    /** Returns the texts that stand below the stem while the question is open, one an answer. */
    List<String> visibleAnswers() {
        List<String> texts = new ArrayList<>();
        if (!(task() instanceof Task.Open)) {
            choices().forEach(choice -> texts.add(choice.text()));
        }
        if (task() instanceof Task.Match match) {
            texts.addAll(match.key().values());
            texts.addAll(match.distractors());
        } else if (task() instanceof Task.Categorise categorise) {
            texts.addAll(categorise.categories());
        } else if (task() instanceof Task.Cloze cloze) {
            texts.addAll(cloze.segments());
            for (Gap gap : cloze.gaps()) {
                if (gap instanceof Gap.Pick pick) {
                    texts.addAll(pick.options());
                }
            }
        }
        return texts;
    }

    /** Returns all that a candidate reads before answering. */
    String visible() {
        return plainStem() + " " + String.join(" ", visibleAnswers());
    }

    /** Returns the feedback lines that are there, answers and outcomes alike. */
    List<String> feedbackLines() {
        List<String> lines = new ArrayList<>();
        choices().forEach(choice -> lines.add(choice.feedback()));
        if (task() instanceof Task.Numeric numeric) {
            numeric.accepted().forEach(line -> lines.add(line.feedback()));
        } else if (task() instanceof Task.ShortText shortText) {
            shortText.accepted().stream().map(TextLine::feedback).forEach(lines::add);
        }
        lines.add(question().feedback().right());
        lines.add(question().feedback().partly());
        lines.add(question().feedback().wrong());
        lines.removeIf(String::isBlank);
        return lines;
    }
}
