package fr.guichet.web.api;

import fr.guichet.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands {@link Body} to controllers. */
@Component
class BodyResolver implements HandlerMethodArgumentResolver {

    private static final MediaType JSON_DIALECT = new MediaType("application", "*+json");

    private final JsonBodies bodies;

    BodyResolver(JsonBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Body<Object> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("a body is read from HTTP only");
        }
        var type = wireRecord(parameter.getGenericParameterType());
        var parts = takesParts(parameter) && isMultipart(request) ? PartsResolver.parts(web) : null;
        Supplier<Body.Sent<Object>> source = () -> bodies.read(parts == null ? bytes(request) : bytes(parts), type);
        return new Body<>(source, () -> true);
    }

    private static boolean takesParts(MethodParameter body) {
        return Arrays.asList(body.getExecutable().getParameterTypes()).contains(Parts.class);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static byte[] bytes(Parts parts) {
        var body = parts.named(Parts.BODY)
                .orElseThrow(() -> Problem.invalid(Parts.BODY, "field.required").asException());
        if (body.size() > JsonBodies.MAX_BYTES) {
            throw Problem.of(ProblemCode.REQUEST_TOO_LARGE).asException();
        }
        return body.read();
    }

    private static Type wireRecord(Type body) {
        if (body instanceof ParameterizedType parameterized) {
            return parameterized.getActualTypeArguments()[0];
        }
        throw new IllegalStateException("Body needs its wire record: Body<RegisterRequest>");
    }

    private static byte[] bytes(HttpServletRequest request) {
        if (request.getContentLengthLong() > JsonBodies.MAX_BYTES) {
            throw Problem.of(ProblemCode.REQUEST_TOO_LARGE).asException();
        }
        try {
            var bytes = request.getInputStream().readNBytes(JsonBodies.MAX_BYTES + 1);
            if (bytes.length > 0 && !isJson(request.getContentType())) {
                throw Problem.of(ProblemCode.CONTENT_TYPE_REFUSED).asException();
            }
            return bytes;
        } catch (IOException brokenOff) {
            // Whoever has gone will not read it.
            throw Problem.of(ProblemCode.INVALID_DATA).asException();
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            return MediaType.APPLICATION_JSON.includes(type) || JSON_DIALECT.includes(type);
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }
}
