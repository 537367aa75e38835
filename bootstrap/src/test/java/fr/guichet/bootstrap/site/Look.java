package fr.guichet.bootstrap.site;

import com.microsoft.playwright.Page;
import fr.guichet.bootstrap.site.Browser.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A language and a screen that a page is looked at in. */
record Look(String language, Screen screen) {

    private static final List<Look> ALL = List.of(new Look("fr", Screen.PHONE), new Look("en", Screen.WIDE));

    /** What is wrong with the pages at these paths, in any look: for axe, for the eye, and as HTML. */
    static List<String> faults(Page page, Stream<String> paths) {
        var faults = new ArrayList<String>();
        var pages = new LinkedHashMap<String, String>();
        paths.forEach(path -> ALL.forEach(look -> {
            look.screen().showing(page);
            var answer = page.navigate(path + (path.contains("?") ? "&" : "?") + "langue=" + look.language());
            pages.put(
                    path + " " + look.language(), Objects.requireNonNull(answer).text());
            Browser.faults(page).forEach(fault -> faults.add(path + " " + look + " " + fault));
        }));
        faults.addAll(NuValidator.faults(pages));
        return faults;
    }
}
