package app.betweencalls.api.journey;

import app.betweencalls.api.accounts.Accounts;
import app.betweencalls.api.enrolments.Enrolments;
import app.betweencalls.api.web.Role;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** People for tests: each call makes a new one, so that no test stands in another's light. */
final class Candidates {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Candidates() {}

    /** Returns a browser of a new candidate on unit 2 of 10269. */
    static Visitor fresh(TestServer server) {
        return signedIn(server, freshId(server), Role.CANDIDATE);
    }

    static UUID freshId(TestServer server) {
        UUID candidate = account(server, Role.CANDIDATE);
        server.bean(Enrolments.class).chooseListed(candidate, "10269", 2);
        return candidate;
    }

    static Visitor assessorOfNobody(TestServer server) {
        return signedIn(server, account(server, Role.ASSESSOR), Role.ASSESSOR);
    }

    static Visitor assessorOfAll(TestServer server) {
        UUID assessor = account(server, Role.ASSESSOR);
        server.bean(Enrolments.class).assign(assessor, freshId(server));
        return signedIn(server, assessor, Role.ASSESSOR);
    }

    static UUID account(TestServer server, Role role) {
        Accounts accounts = server.bean(Accounts.class);
        UUID centre = accounts.demonstrationCentre().orElseThrow();
        return accounts.createAccount(centre, "Sam " + role.title(), LONDON, role);
    }

    static Visitor signedIn(TestServer server, UUID account, Role role) {
        Visitor visitor = server.visitor();
        visitor.post("/sign-in/" + server.bean(Accounts.class).makeLink(account, role), Map.of());
        return visitor;
    }
}
