package app.betweencalls.api.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real browser: saves a picture of every screen under {@code target/screens} and looks for barriers on it. */
final class Screen implements AutoCloseable {
    /** Debian's browser, without its own updates and look-ups. */
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Path PICTURES = Path.of("target", "screens");

    private final Playwright playwright;
    private final Browser browser;
    private final URI base;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> barriers = new ArrayList<>();
    private int pictures;

    Screen(URI base) {
        this.base = base;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    private static Path chromium() {
        for (String place : List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")) {
            if (Files.isExecutable(Path.of(place))) {
                return Path.of(place);
            }
        }
        throw new IllegalStateException("No Chromium was found; bin/test installs it.");
    }

    /** How a device shows pages. */
    enum Device {
        PHONE(360, 800, ColorScheme.LIGHT),
        PHONE_DARK(360, 800, ColorScheme.DARK),
        DESK(1280, 800, ColorScheme.LIGHT),
        DESK_DARK(1280, 800, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Device(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    /** Opens a window with cookies of its own. */
    Page open(Device device) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setViewportSize(device.width, device.height)
                .setColorScheme(device.scheme)
                .setHasTouch(device.width < 600)
                .setDeviceScaleFactor(2));
        context.setDefaultTimeout(15_000);
        contexts.add(context);
        return context.newPage();
    }

    /** Takes a picture of the whole page and notes every violation of WCAG 2.2 at level A or AA on it. */
    void look(Page page, String name) {
        Path file = PICTURES.resolve(String.format("%02d-%s.png", ++pictures, name));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        violations.forEach(rule -> barriers.add(name + ": " + rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .collect(Collectors.joining(", "))));
        Number wider =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wider.intValue() > 0) {
            barriers.add(name + ": the page is " + wider + " px wider than the screen");
        }
    }

    /** Returns what stood in people's way on the pages looked at. */
    List<String> barriers() {
        return barriers;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        browser.close();
        playwright.close();
    }
}
