package fr.guichet.web.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Makes changes of accounts and sessions count at once in the instance that made them. */
@Component
public class AccessChanges implements HandlerInterceptor {

    /** The calls that can change who may do what. */
    public static final List<String> PATHS = List.of(
            "/api/v1/users/**",
            "/api/v1/clients/*",
            "/api/v1/auth/logout",
            "/api/v1/auth/refresh",
            "/api/v1/auth/change-password",
            "/api/v1/auth/create-password");

    private final CachedAccess access;

    AccessChanges(CachedAccess access) {
        this.access = access;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            access.forget();
        }
    }
}
