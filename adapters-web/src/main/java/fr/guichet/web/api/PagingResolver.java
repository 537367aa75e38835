package fr.guichet.web.api;

import fr.guichet.application.PageRequest;
import fr.guichet.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page} and {@code taille} for {@link Paging}. */
@Component
class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var fields = new Fields();
        var page = number(fields, request, "page", 1, Paging.MAX_PAGE);
        var size = number(fields, request, "taille", PageRequest.DEFAULT_SIZE, PageRequest.MAX_SIZE);
        return new Paging(page, size, fields);
    }

    private static int number(Fields fields, NativeWebRequest request, String name, int absent, int max) {
        var given = request.getParameter(name);
        if (given == null || given.isBlank()) {
            return absent;
        }
        try {
            var number = Integer.parseInt(given.strip());
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below like any number out of range.
        }
        fields.refuse(name, "field.number", 1, max);
        return absent;
    }
}
