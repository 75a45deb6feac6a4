package app.betweencalls.api.demonstration;

import app.betweencalls.api.accounts.Accounts;
import app.betweencalls.api.accounts.Person;
import app.betweencalls.api.cli.SignInSource;
import app.betweencalls.api.enrolments.Enrolments;
import app.betweencalls.api.web.Role;
import app.betweencalls.engine.framework.UnitReference;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes the demonstration centre, once, and the links into it. */
@Singleton
final class Demonstration implements SignInSource {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Accounts accounts;
    private final Enrolments enrolments;

    Demonstration(Accounts accounts, Enrolments enrolments) {
        this.accounts = accounts;
        this.enrolments = enrolments;
    }

    @Override
    public List<SignInLink> prepare(boolean firstStart) {
        if (firstStart && accounts.demonstrationCentre().isEmpty()) {
            create();
        }
        return accounts.demonstrationCentre().map(this::links).orElse(List.of());
    }

    private void create() {
        UUID centre = accounts.createCentre("Demonstration centre", true);
        UUID amina = accounts.createAccount(centre, "Amina Yusuf", ZONE, Role.CANDIDATE);
        UUID tom = accounts.createAccount(centre, "Tom Beddoes", ZONE, Role.CANDIDATE);
        UUID assessor = accounts.createAccount(centre, "Grace Okafor", ZONE, Role.ASSESSOR);
        accounts.createAccount(centre, "Rhys Powell", ZONE, Role.TUTOR);
        accounts.createAccount(centre, "Helen Marsh", ZONE, Role.ADMINISTRATOR);
        enrolments.chooseListed(amina, "10269", 2);
        enrolments.chooseListed(amina, "10269", 14);
        enrolments.chooseOutside(tom, new UnitReference("F/503/0358"));
        enrolments.assign(assessor, amina);
        enrolments.assign(assessor, tom);
    }

    private List<SignInLink> links(UUID centre) {
        List<SignInLink> links = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Person person : accounts.peopleWith(centre, role)) {
                String secret = accounts.makeLink(person.id(), role);
                links.add(new SignInLink(role.title(), person.name(), "/sign-in/" + secret));
            }
        }
        return links;
    }
}
