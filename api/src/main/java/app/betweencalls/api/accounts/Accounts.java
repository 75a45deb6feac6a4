package app.betweencalls.api.accounts;

import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Hash;
import app.betweencalls.api.web.Ids;
import app.betweencalls.api.web.Problem;
import app.betweencalls.api.web.Role;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Centres, people, and how they come in. The only door to this feature for other features. */
@Singleton
public class Accounts {
    /** How long a one-time link works. */
    public static final Duration LINK_LIFE = Duration.ofHours(24);

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration PAGE_LIFE = Duration.ofDays(7);
    private static final Duration DEVICE_LIFE = Duration.ofDays(90);
    private static final String LINK = "link";
    private static final String CODE = "code";

    private final CentreRepository centres;
    private final AccountRepository accounts;
    private final SecretRepository secrets;
    private final AccessRepository accesses;
    private final Ids ids;
    private final Clock clock;

    /** Open accesses by token hash; short-lived, so that an ended or expired grant takes effect within a minute. */
    private final Cache<String, Acting> open = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    Accounts(
            CentreRepository centres,
            AccountRepository accounts,
            SecretRepository secrets,
            AccessRepository accesses,
            Ids ids,
            Clock clock) {
        this.centres = centres;
        this.accounts = accounts;
        this.secrets = secrets;
        this.accesses = accesses;
        this.ids = ids;
        this.clock = clock;
    }

    /** Creates a centre and returns its id. */
    @Transactional
    public UUID createCentre(String name, boolean demonstration) {
        UUID id = ids.next();
        centres.save(new CentreRow(id, name, demonstration, clock.instant()));
        return id;
    }

    /** Returns the demonstration centre, where there is one. */
    public Optional<UUID> demonstrationCentre() {
        return centres.findDemonstration().map(CentreRow::id);
    }

    /** Says whether no centre was ever made here. */
    public boolean isEmpty() {
        return centres.count() == 0;
    }

    /** Creates an account with one role from now on and returns its id. */
    @Transactional
    public UUID createAccount(UUID centre, String name, ZoneId zone, Role role) {
        UUID id = ids.next();
        Instant now = clock.instant();
        accounts.save(new AccountRow(id, centre, name, zone.getId(), now));
        accounts.grant(id, role.word(), now);
        return id;
    }

    /** Returns the people of a centre who hold a role now, by name; at most 1,000. */
    public List<Person> peopleWith(UUID centre, Role role) {
        return accounts.findByRole(centre, role.word(), clock.instant()).stream()
                .map(Accounts::toPerson)
                .collect(Collectors.toList());
    }

    /**
     * Returns a person of a centre.
     *
     * @throws Problem.NotFound {@code person.unknown} if this centre has no such person
     */
    public Person person(UUID centre, UUID id) {
        return accounts.findById(id)
                .filter(row -> row.centreId().equals(centre))
                .map(Accounts::toPerson)
                .orElseThrow(() -> new Problem.NotFound("person.unknown", "Nobody in this centre has this id"));
    }

    private static Person toPerson(AccountRow row) {
        return new Person(row.id(), row.centreId(), row.name(), ZoneId.of(row.zone()));
    }

    /** Makes a one-time link's secret, void after {@link #LINK_LIFE}; earlier unused links of the person end. */
    @Transactional
    public String makeLink(UUID account, Role role) {
        secrets.voidUnspent(account, LINK);
        String secret = ids.secret();
        Instant expires = clock.instant().plus(LINK_LIFE);
        secrets.save(new SecretRow(Hash.of(secret), account, role.word(), LINK, expires, null));
        return secret;
    }

    /** Makes a short code with which the candidate's phone pairs, void after ten minutes. */
    @Transactional
    public String makePairingCode(Acting acting) {
        secrets.voidUnspent(acting.account(), CODE);
        String code = ids.code();
        Instant expires = clock.instant().plus(CODE_LIFE);
        secrets.save(
                new SecretRow(Hash.of(code), acting.account(), acting.role().word(), CODE, expires, null));
        return code;
    }

    /**
     * Returns whose link this is, without spending it.
     *
     * @throws Problem.NotFound {@code link.void} if the link is unknown, spent or too old
     */
    public Acting ownerOfLink(String secret) {
        return secrets.findBySecretHash(Hash.of(secret))
                .filter(row -> row.usedAt() == null && row.expiresAt().isAfter(clock.instant()))
                .flatMap(row -> acting(row.accountId(), row.role()))
                .orElseThrow(Accounts::voidLink);
    }

    /**
     * Spends a link and returns the token of the browser that is now signed in.
     *
     * @throws Problem.NotFound {@code link.void} if the link is unknown, spent or too old
     */
    @Transactional
    public String signInByLink(String secret) {
        return signIn(Hash.of(secret), LINK, PAGE_LIFE).orElseThrow(Accounts::voidLink);
    }

    /**
     * Spends a pairing code and returns the token of the device that is now signed in.
     *
     * @throws Problem.NotFound {@code code.void} if the code is unknown, spent or too old
     */
    @Transactional
    public String pair(String code) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return signIn(Hash.of(plain), CODE, DEVICE_LIFE)
                .orElseThrow(() -> new Problem.NotFound(
                        "code.void", "This code is not known, was used, or is over ten minutes old. Make a new one."));
    }

    private Optional<String> signIn(String secretHash, String kind, Duration life) {
        Instant now = clock.instant();
        Optional<SecretRow> found =
                secrets.findBySecretHash(secretHash).filter(row -> row.kind().equals(kind));
        if (found.isEmpty() || secrets.spend(secretHash, now) != 1) {
            return Optional.empty();
        }
        String token = ids.secret();
        SecretRow row = found.get();
        accesses.save(new AccessRow(
                Hash.of(token),
                row.accountId(),
                row.role(),
                kind.equals(CODE) ? "device" : "page",
                now,
                now.plus(life)));
        return Optional.of(token);
    }

    /** Returns who acts with a token; empty if it is unknown, ended or expired, or the role grant ended. */
    public Optional<Acting> acting(String token) {
        String hash = Hash.of(token);
        Optional<Acting> known = Optional.ofNullable(open.getIfPresent(hash));
        if (known.isPresent()) {
            return known;
        }
        Optional<Acting> found =
                accesses.findOpen(hash, clock.instant()).flatMap(row -> acting(row.accountId(), row.role()));
        found.ifPresent(acting -> open.put(hash, acting));
        return found;
    }

    private Optional<Acting> acting(UUID account, String roleWord) {
        return Role.of(roleWord)
                .filter(role -> accounts.countGrants(account, roleWord, clock.instant()) > 0)
                .flatMap(role -> accounts.findById(account)
                        .flatMap(row -> centres.findById(row.centreId())
                                .map(centre -> new Acting(
                                        account,
                                        row.name(),
                                        centre.id(),
                                        centre.name(),
                                        role,
                                        ZoneId.of(row.zone())))));
    }

    /** Ends the access of a token. */
    @Transactional
    public void signOut(String token) {
        String hash = Hash.of(token);
        open.invalidate(hash);
        accesses.end(hash);
    }

    private static Problem voidLink() {
        return new Problem.NotFound(
                "link.void", "This sign-in link is not known, was used, or is over 24 hours old. Ask for a new one.");
    }
}
