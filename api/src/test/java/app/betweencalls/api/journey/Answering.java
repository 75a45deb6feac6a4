package app.betweencalls.api.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** Fills whatever task is on the screen, as a thumb would. */
final class Answering {
    private Answering() {}

    static void anything(Page page) {
        Locator radios = page.locator(".answer input[type=radio]");
        Locator boxes = page.locator(".answer > fieldset input[type=checkbox]");
        Locator texts = page.locator(".answer input[type=text], .answer textarea");
        Locator lists = page.locator(".answer select:visible");
        if (radios.count() > 0) {
            radios.first().check();
        }
        for (int i = 0; i < Math.min(2, boxes.count()); i++) {
            boxes.nth(i).check();
        }
        for (int i = 0; i < texts.count(); i++) {
            texts.nth(i).fill("80");
        }
        for (int i = 0; i < lists.count(); i++) {
            lists.nth(i).selectOption(new SelectOption().setIndex(1));
        }
        Locator down = page.locator(".answer button[data-down]:not([disabled])");
        if (down.count() > 0) {
            down.first().click();
        }
    }
}
