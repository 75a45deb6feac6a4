package app.betweencalls.api.banks;

import app.betweencalls.content.Shipped;
import app.betweencalls.engine.framework.Framework;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.ItemModel;
import app.betweencalls.engine.mastery.Population;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.Variants;
import app.betweencalls.engine.review.Fact;
import jakarta.inject.Singleton;
import java.util.List;

/** Question banks and the framework: publish, list, open. The only door to this feature for other features. */
@Singleton
public class Banks {
    private final Framework framework = new Shipped().framework();
    private final List<Question> questions = List.of();
    private final ItemModel model = new ItemModel(Catalogue.of(questions), Fsrs6.standard(), Population.initial());

    public Framework framework() {
        return framework;
    }

    public ItemModel model() {
        return model;
    }

    public int version(QuestionId id) {
        return 1;
    }

    public boolean holds(Fact.Shown shown) {
        return true;
    }

    public Question concrete(Fact.Shown shown) {
        return Variants.of(questions.get(0), shown.seed());
    }
}
