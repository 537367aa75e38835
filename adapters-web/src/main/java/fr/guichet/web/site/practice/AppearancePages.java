package fr.guichet.web.site.practice;

import fr.guichet.application.practice.ViewPractice;
import fr.guichet.application.practice.ViewPracticePicture;
import fr.guichet.domain.practice.PracticeLook;
import fr.guichet.web.api.FileAnswer;
import fr.guichet.web.api.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What makes the pages look like this practice's: its colour as a style sheet of its own, because pages hold no style
 * themselves, and its pictures. Pages name what they show by its content, so that browsers may keep it.
 */
@Controller
class AppearancePages {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ViewPractice practice;
    private final ViewPracticePicture pictures;

    AppearancePages(ViewPractice practice, ViewPracticePicture pictures) {
        this.practice = practice;
        this.pictures = pictures;
    }

    @GetMapping("/apparence/couleurs.css")
    ResponseEntity<String> colours(@RequestParam(defaultValue = "") String v) {
        var accent = practice.handle().look().accent();
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(kept(v, accent.map(colour -> colour.hex().substring(1))))
                .body(accent.map(colour -> AccentPalette.of(colour).css()).orElse(""));
    }

    @GetMapping("/apparence/logo")
    ResponseEntity<byte[]> logo(@RequestParam(defaultValue = "") String v) {
        return picture(PracticeLook.Place.LOGO, v);
    }

    @GetMapping("/apparence/accueil")
    ResponseEntity<byte[]> home(@RequestParam(defaultValue = "") String v) {
        return picture(PracticeLook.Place.HOME, v);
    }

    private ResponseEntity<byte[]> picture(PracticeLook.Place place, String version) {
        var current = practice.handle().look().at(place).map(image -> image.id().toString());
        var shown = pictures.handle(place)
                .map(content -> FileAnswer.shown(content, "image"))
                .orElseThrow(() -> Problem.notFound().asException());
        var headers = new HttpHeaders(shown.getHeaders());
        headers.setCacheControl(kept(version, current));
        return new ResponseEntity<>(shown.getBody(), headers, shown.getStatusCode());
    }

    /** Only what was asked for by its present name keeps it. */
    private static CacheControl kept(String asked, Optional<String> current) {
        return current.filter(asked::equals).isPresent() ? FOR_EVER : CacheControl.noCache();
    }
}
