package app.betweencalls.api.banks;

import app.betweencalls.api.banks.BankStore.Edition;
import app.betweencalls.content.bank.Bank;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.ItemModel;
import app.betweencalls.engine.mastery.Population;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The banks in force at one moment; immutable, so that it can be kept for as long as no edition is added. */
final class Published {
    private final List<Edition> editions;
    private final List<Bank> banks;
    private final Map<QuestionId, Question> questions = new LinkedHashMap<>();
    private final ItemModel model;

    Published(List<Edition> editions, List<Bank> banks) {
        this.editions = List.copyOf(editions);
        this.banks = List.copyOf(banks);
        for (Bank bank : banks) {
            bank.questions().forEach(question -> questions.putIfAbsent(question.id(), question));
        }
        this.model = new ItemModel(Catalogue.of(questions.values()), Fsrs6.standard(), Population.initial());
    }

    /** Returns the newest edition of each part. */
    List<Edition> editions() {
        return editions;
    }

    List<Bank> banks() {
        return banks;
    }

    /** Returns the questions in force by id; of an id that stands twice, the first. */
    Map<QuestionId, Question> questions() {
        return questions;
    }

    ItemModel model() {
        return model;
    }
}
