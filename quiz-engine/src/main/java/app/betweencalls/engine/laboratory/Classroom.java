package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.calibration.answers.AnswerFit;
import app.betweencalls.engine.calibration.answers.Observations;
import app.betweencalls.engine.mastery.Before;
import app.betweencalls.engine.mastery.CandidateFold;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.ItemModel;
import app.betweencalls.engine.mastery.Population;
import app.betweencalls.engine.memory.Fsrs6;

/** What the candidates of an installation share: the parameters, learnt anew each night from all answers. */
final class Classroom {
    private final Catalogue catalogue;
    private final Observations observations = new Observations();
    private final AnswerFit fit;
    private ItemModel model;
    private int version;
    private int fitted;

    Classroom(Catalogue catalogue, Population prior) {
        this.catalogue = catalogue;
        this.fit = new AnswerFit(catalogue, observations, prior);
        this.model = new ItemModel(catalogue, Fsrs6.standard(), prior);
    }

    ItemModel model() {
        return model;
    }

    int version() {
        return version;
    }

    Observations observations() {
        return observations;
    }

    void observe(int candidate, int question, Before before, boolean right) {
        observations.add(candidate, question, before, right);
    }

    /** Returns what was known before an answer. */
    Before before(CandidateFold fold, int question, long atMillis) {
        return fold.before(catalogue.pointOf(question), atMillis);
    }

    /** Learns from the answers so far, if there are enough new ones. */
    void night() {
        if (observations.size() > fitted * 1.05 + 20) {
            fitted = observations.size();
            model = new ItemModel(catalogue, Fsrs6.standard(), fit.fit());
            version++;
        }
    }
}
