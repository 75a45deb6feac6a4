package app.betweencalls.api.cli;

import java.util.List;

/** Who makes the demonstration centre and its sign-ins: the accounts feature, as a bean {@code serve} asks for. */
public interface SignInSource {
    /**
     * Makes a fresh one-time link for each demonstration role.
     *
     * @param firstStart whether the demonstration centre may be made now if there is none; afterwards never, so that
     *     a centre somebody has taken away stays away
     * @return one link a role; none if there is no demonstration centre
     */
    List<SignInLink> prepare(boolean firstStart);

    /**
     * A way in for one demonstration person.
     *
     * @param role what to call the role: Candidate, Tutor
     * @param name the person's
     * @param path path and query of the link, beginning with a slash; holds a secret that works once
     */
    record SignInLink(String role, String name, String path) {}
}
