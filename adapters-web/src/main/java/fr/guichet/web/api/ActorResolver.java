package fr.guichet.web.api;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.Session;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.account.ActorAuthentication;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the caller to controllers: {@code Actor}, {@code @Nullable Actor} on public routes, {@code Session.Id}. */
@Component
class ActorResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Actor.class || type == Session.Id.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(ActorAuthentication.class::isInstance)
                .map(ActorAuthentication.class::cast);
        if (caller.isEmpty() && parameter.isOptional()) {
            return null;
        }
        var known =
                caller.orElseThrow(() -> Problem.of(ProblemCode.INVALID_TOKEN).asException());
        return parameter.getParameterType() == Actor.class ? known.actor() : known.session();
    }
}
