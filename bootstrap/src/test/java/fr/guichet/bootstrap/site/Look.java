package fr.guichet.bootstrap.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.guichet.bootstrap.site.Browser.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a page is looked at.
 *
 * @param opened with all that can be unfolded
 */
record Look(String language, Screen screen, ColorScheme scheme, boolean opened) {

    /** Both languages on both screens, each theme and what is folded among them. */
    private static final List<Look> ALL = List.of(
            new Look("fr", Screen.PHONE, ColorScheme.LIGHT, false),
            new Look("en", Screen.WIDE, ColorScheme.LIGHT, false),
            new Look("fr", Screen.WIDE, ColorScheme.DARK, true),
            new Look("en", Screen.PHONE, ColorScheme.DARK, true));

    /** What is wrong with the pages at these paths, in any look: for axe, for the eye, and as HTML. */
    static List<String> faults(Page page, Stream<String> paths) {
        var faults = new ArrayList<String>();
        var pages = new LinkedHashMap<String, String>();
        paths.forEach(path -> ALL.forEach(look -> {
            look.screen().showing(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
            var answer = page.navigate(path + (path.contains("?") ? "&" : "?") + "langue=" + look.language());
            pages.put(
                    path + " " + look.language(), Objects.requireNonNull(answer).text());
            if (look.opened()) {
                page.evaluate("document.querySelectorAll('main details').forEach(folded => folded.open = true)");
            }
            Browser.faults(page).forEach(fault -> faults.add(path + " " + look + " " + fault));
        }));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        faults.addAll(NuValidator.faults(pages));
        return faults;
    }
}
