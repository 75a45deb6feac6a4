package app.betweencalls.api.revision;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes what devices send into the review log. */
@Singleton
public class Intake {
    private final FactStore facts;
    private final Banks banks;

    Intake(FactStore facts, Banks banks) {
        this.facts = facts;
        this.banks = banks;
    }

    /**
     * What became of a fact that a device sent.
     *
     * @param id as it was sent
     * @param status accepted, known or refused
     * @param code why it was refused; absent otherwise
     * @param detail what is wrong, in words; absent otherwise
     */
    @Serdeable
    public record Outcome(
            String id,
            String status,
            @Nullable String code,
            @Nullable String detail) {}

    /** Appends what a device sent, durable when this returns; a fact that is refused keeps no other from the log. */
    public List<Outcome> append(UUID candidate, List<FactMessage> messages) {
        Map<Integer, Fact> readable = new LinkedHashMap<>();
        Outcome[] outcomes = new Outcome[messages.size()];
        for (int i = 0; i < messages.size(); i++) {
            FactMessage message = messages.get(i);
            try {
                Fact fact = message.toFact();
                requireKnownQuestion(fact);
                readable.put(i, fact);
            } catch (Problem problem) {
                String id = String.valueOf(message.id());
                outcomes[i] = new Outcome(id, "refused", problem.code(), problem.getMessage());
            }
        }
        Set<FactId> added = facts.append(candidate, List.copyOf(readable.values())).added().stream()
                .map(Fact::id)
                .collect(Collectors.toCollection(HashSet::new));
        readable.forEach((i, fact) -> {
            String status = added.remove(fact.id()) ? "accepted" : "known";
            outcomes[i] = new Outcome(fact.id().toString(), status, null, null);
        });
        return List.of(outcomes);
    }

    private void requireKnownQuestion(Fact fact) {
        if (fact instanceof Fact.Review review && !banks.holds(review.shown())) {
            throw new Problem.Invalid(
                    "question.unknown",
                    "No published edition holds version " + review.shown().version() + " of "
                            + review.shown().question() + ".");
        }
    }
}
