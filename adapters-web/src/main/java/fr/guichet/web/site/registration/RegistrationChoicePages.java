package fr.guichet.web.site.registration;

import fr.guichet.web.site.Onward;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who are you? Clients, families and childminders register each in their own way (spec A1). */
@Controller
class RegistrationChoicePages {

    private final VisitorDrafts drafts;

    RegistrationChoicePages(VisitorDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/inscription")
    ModelAndView choose(@RequestParam(required = false) @Nullable String suite, HttpServletRequest request) {
        var page = new ModelAndView("site/registration/choose");
        page.addObject("onward", Onward.of(suite));
        page.addObject("family", drafts.find(request, Registering.FAMILY).isPresent());
        page.addObject(
                "childminder", drafts.find(request, Registering.CHILDMINDER).isPresent());
        return page;
    }
}
