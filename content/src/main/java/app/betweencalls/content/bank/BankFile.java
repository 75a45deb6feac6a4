package app.betweencalls.content.bank;

import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.Stimulus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file of a bank.
 *
 * @param name the file's name as it was given
 * @param header its front matter
 * @param entries what stands in it, in written order
 */
public record BankFile(String name, BankHeader header, List<Entry> entries) {
    /** Copies the list. */
    public BankFile {
        entries = List.copyOf(entries);
    }

    /**
     * A question and the situation it shares.
     *
     * @param question the question
     * @param stimulus the situation of its scenario
     */
    public record Posed(BankQuestion question, Optional<Stimulus> stimulus) {
        /** Returns the question as the engine plans and grades it; empty while it is incomplete. */
        public Optional<Question> complete() {
            return question.question(stimulus);
        }
    }

    /** Returns the questions in written order, those of scenarios included. */
    public List<Posed> posed() {
        List<Posed> posed = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Alone alone) {
                posed.add(new Posed(alone.question(), Optional.empty()));
            } else if (entry instanceof Entry.Scenario scenario) {
                addOf(scenario, posed);
            }
        }
        return posed;
    }

    private static void addOf(Entry.Scenario scenario, List<Posed> posed) {
        Optional<Stimulus> stimulus = Optional.of(new Stimulus(scenario.id(), scenario.stimulus()));
        for (Entry entry : scenario.entries()) {
            if (entry instanceof Entry.Alone alone) {
                posed.add(new Posed(alone.question(), stimulus));
            }
        }
    }
}
