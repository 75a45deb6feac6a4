package app.betweencalls.api.web;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds every page.
 *
 * @param title the page's title, shown in the browser's tab and as its main heading where the page has none
 * @param acting who acts; empty when signed out
 * @param path the path of this page, to mark its place in the menu
 */
public record Frame(String title, Optional<Acting> acting, String path) {
    /** Frames a page for a signed-in person. */
    public static Frame of(String title, Acting acting, String path) {
        return new Frame(title, Optional.of(acting), path);
    }

    /** Frames a page for nobody in particular. */
    public static Frame open(String title) {
        return new Frame(title, Optional.empty(), "");
    }

    /** Says whether a session is on the screen: then it has the screen to itself. */
    public boolean inSession() {
        return path.startsWith("/sessions");
    }

    /** Returns the menu of the acting role. */
    public List<Link> menu() {
        return acting.map(who -> menuOf(who.role())).orElse(List.of());
    }

    private static List<Link> menuOf(Role role) {
        return switch (role) {
            case CANDIDATE ->
                List.of(
                        new Link("/today", "Today"),
                        new Link("/criteria", "My criteria"),
                        new Link("/units", "My units"),
                        new Link("/me", "Me"));
            case TUTOR -> List.of(new Link("/banks", "Banks"));
            case ASSESSOR -> List.of(new Link("/caseload", "Caseload"));
            case ADMINISTRATOR -> List.of(new Link("/self-test", "Self-test"));
        };
    }

    /**
     * An entry of the menu.
     *
     * @param path where it leads
     * @param text what it says
     */
    public record Link(String path, String text) {}
}
