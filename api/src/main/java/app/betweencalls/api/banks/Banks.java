package app.betweencalls.api.banks;

import app.betweencalls.api.banks.BankStore.Edition;
import app.betweencalls.api.web.Hash;
import app.betweencalls.api.web.Problem;
import app.betweencalls.content.Shipped;
import app.betweencalls.content.bank.Bank;
import app.betweencalls.content.bank.BankFile;
import app.betweencalls.content.finding.Source;
import app.betweencalls.content.format.BankReader;
import app.betweencalls.engine.framework.Framework;
import app.betweencalls.engine.mastery.ItemModel;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.State;
import app.betweencalls.engine.question.Variants;
import app.betweencalls.engine.review.Fact;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Question banks and the framework: publish, list, open. The only door to this feature for other features. */
@Singleton
public class Banks {
    private static final String IN_FORCE = "in force";

    private final BankStore store;
    private final Clock clock;
    private final Shipped shipped = new Shipped();
    private final Cache<String, Framework> frameworks =
            Caffeine.newBuilder().maximumSize(1).build();

    /** What each edition's text reads as: never changes, so it is never invalidated. */
    private final Cache<Edition, BankFile> files =
            Caffeine.newBuilder().maximumSize(2_000).build();

    /** The banks in force; looked at anew after a while, since another instance may have published. */
    private final Cache<String, Published> inForce =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build();

    private volatile Published latest = new Published(List.of(), List.of());

    Banks(BankStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Publishes what ships, where it differs from the newest edition; a start on the same content changes nothing. */
    @EventListener
    void publishShipped(StartupEvent started) {
        Instant now = clock.instant();
        Map<String, Edition> newest = new HashMap<>();
        for (Edition edition : store.editions()) {
            newest.putIfAbsent(edition.bank() + "/" + edition.part(), edition);
        }
        for (Source source : shipped.bankSources()) {
            BankFile file = BankReader.read(source).file();
            String bank = file.header().bank();
            String hash = Hash.of(source.text());
            Optional<Edition> before = Optional.ofNullable(newest.get(bank + "/" + source.file()));
            if (!before.map(Edition::hash).equals(Optional.of(hash))) {
                int number = before.map(Edition::edition).orElse(0) + 1;
                store.publish(new Edition(bank, source.file(), number, hash, now), source.text());
            }
        }
        inForce.invalidateAll();
    }

    /** Returns the framework that ships. */
    public Framework framework() {
        return Objects.requireNonNull(frameworks.get(IN_FORCE, key -> shipped.framework()));
    }

    /** Returns the questions in force with the parameters of their models. */
    public ItemModel model() {
        return published().model();
    }

    /** Returns how many published questions rest today: past their review date, or outside their valid dates. */
    public int resting() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return (int) published().questions().values().stream()
                .filter(question -> question.state() == State.PUBLISHED && !question.isLiveOn(today))
                .count();
    }

    /** Returns the version of a question that is in force; 1 for a question no bank holds. */
    public int version(QuestionId id) {
        return Optional.ofNullable(published().questions().get(id))
                .map(Question::version)
                .orElse(1);
    }

    /** Says whether some published edition holds what was shown. */
    public boolean holds(Fact.Shown shown) {
        return find(shown).isPresent();
    }

    /**
     * Returns what was shown: the question at that version, made concrete by the seed.
     *
     * @throws Problem.NotFound {@code question.unknown} if no published edition holds it
     */
    public Question concrete(Fact.Shown shown) {
        return find(shown)
                .map(question -> Variants.of(question, shown.seed()))
                .orElseThrow(() -> new Problem.NotFound(
                        "question.unknown",
                        "No published edition holds version " + shown.version() + " of " + shown.question() + "."));
    }

    private Optional<Question> find(Fact.Shown shown) {
        Question current = published().questions().get(shown.question());
        if (current != null && current.version() == shown.version()) {
            return Optional.of(current);
        }
        return store.editions().stream()
                .map(this::file)
                .flatMap(file -> new Bank(file.header().bank(), List.of(file)).questions().stream())
                .filter(question -> question.id().equals(shown.question()) && question.version() == shown.version())
                .findFirst();
    }

    /** Returns the banks in force. */
    Published published() {
        return Objects.requireNonNull(inForce.get(IN_FORCE, key -> refreshed()));
    }

    /** Returns the same object while nothing was published, so that what hangs on it need not be made again. */
    private synchronized Published refreshed() {
        Map<String, Edition> newest = new HashMap<>();
        List<Edition> current = new ArrayList<>();
        for (Edition edition : store.editions()) {
            if (newest.putIfAbsent(edition.bank() + "/" + edition.part(), edition) == null) {
                current.add(edition);
            }
        }
        if (!current.equals(latest.editions())) {
            List<BankFile> parts = current.stream().map(this::file).collect(Collectors.toList());
            latest = new Published(current, Bank.of(parts));
        }
        return latest;
    }

    private BankFile file(Edition edition) {
        return Objects.requireNonNull(files.get(edition, key -> {
            String text = store.text(key).orElseThrow();
            return BankReader.read(new Source(key.part(), text)).file();
        }));
    }
}
