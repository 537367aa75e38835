package fr.guichet.web.site.practice;

import fr.guichet.application.booking.ListPractitioners;
import fr.guichet.application.practice.PrintText;
import fr.guichet.application.practice.ViewText;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.web.api.Problem;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The practice's own pages: its home and its texts, which its staff write (spec section 5). */
@Controller
class PracticePages {

    private final ViewText texts;
    private final PrintText print;
    private final ListPractitioners practitioners;
    private final Markdown markdown;

    PracticePages(ViewText texts, PrintText print, ListPractitioners practitioners, Markdown markdown) {
        this.texts = texts;
        this.print = print;
        this.practitioners = practitioners;
        this.markdown = markdown;
    }

    @GetMapping("/")
    String home(Model model) {
        show(model, text(PracticeText.Kind.HOME, Optional.empty()));
        model.addAttribute("practitioners", practitioners.handle());
        return "site/practice/home";
    }

    @GetMapping("/a-propos")
    String about(Model model) {
        return page(model, PracticeText.Kind.ABOUT, Optional.empty());
    }

    @GetMapping("/methodes")
    String methods(Model model) {
        return page(model, PracticeText.Kind.METHODS, Optional.empty());
    }

    /** The terms, in the newest version or in one that somebody agreed to (spec A7). */
    @GetMapping("/cgu")
    String terms(Model model, @RequestParam Optional<Integer> version) {
        return page(model, PracticeText.Kind.TERMS, version);
    }

    @GetMapping("/confidentialite")
    String privacy(Model model, @RequestParam Optional<Integer> version) {
        return page(model, PracticeText.Kind.PRIVACY, version);
    }

    @GetMapping("/cgu.pdf")
    ResponseEntity<byte[]> printedTerms(@RequestParam Optional<Integer> version) {
        return printed(PracticeText.Kind.TERMS, version);
    }

    @GetMapping("/confidentialite.pdf")
    ResponseEntity<byte[]> printedPrivacy(@RequestParam Optional<Integer> version) {
        return printed(PracticeText.Kind.PRIVACY, version);
    }

    private ResponseEntity<byte[]> printed(PracticeText.Kind kind, Optional<Integer> version) {
        var pdf = print.handle(new ViewText.Query(kind, version))
                .orElseThrow(() -> Problem.notFound().asException());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                // Browsers show a PDF by a part of their own, which counts as an object of the page.
                .header("Content-Security-Policy", "default-src 'none'; object-src 'self'; frame-ancestors 'none'")
                .body(pdf);
    }

    private String page(Model model, PracticeText.Kind kind, Optional<Integer> version) {
        show(model, text(kind, version));
        return "site/practice/text";
    }

    private PracticeText text(PracticeText.Kind kind, Optional<Integer> version) {
        return texts.handle(new ViewText.Query(kind, version))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private void show(Model model, PracticeText text) {
        model.addAttribute("text", text);
        model.addAttribute("body", markdown.html(text.body()));
    }
}
