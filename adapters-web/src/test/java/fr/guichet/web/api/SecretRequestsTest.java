package fr.guichet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** What comes and goes on the wire with a password, a token or a social security number prints none of it (spec section 6). */
class SecretRequestsTest {

    private static final String CANARY = "canari-7";
    private static final Pattern SECRET = Pattern.compile("(?i).*password.*|.*token|nir");

    /** The number in a list is masked already, and written with the rest. */
    private static final Set<String> MASKED = Set.of("ChildminderWire");

    static List<Class<?>> records() throws IOException {
        var classes = new PathMatchingResourcePatternResolver().getResources("classpath*:fr/guichet/web/**/*.class");
        return Stream.of(classes)
                .map(resource -> resource.getDescription().replaceAll(".*?/(fr/guichet/web/.*)\\.class.*", "$1"))
                .map(name -> name.replace('/', '.'))
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, SecretRequestsTest.class.getClassLoader()))
                .filter(Class::isRecord)
                .filter(type -> Stream.of(type.getRecordComponents()).anyMatch(SecretRequestsTest::isSecret))
                .filter(type -> !MASKED.contains(type.getSimpleName()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_prints_no_secret(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var constructor = type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);

        var values = new @Nullable Object[components.length];
        for (var i = 0; i < components.length; i++) {
            values[i] = value(components[i]);
        }

        assertThat(constructor.newInstance(values).toString()).doesNotContain(CANARY);
    }

    @Test
    void those_that_sign_in_are_among_them() throws IOException {
        assertThat(records())
                .extracting(Class::getSimpleName)
                .contains("LoginRequest", "ChangeRequest", "CreateRequest", "RegisterRequest", "NewStaff", "NirWire");
    }

    private static boolean isSecret(RecordComponent component) {
        return component.getType() == String.class
                && SECRET.matcher(component.getName()).matches();
    }

    private static @Nullable Object value(RecordComponent component) {
        if (component.getType() == String.class) {
            return CANARY;
        }
        if (component.getType() == int.class) {
            return 0;
        }
        return component.getType() == boolean.class ? false : null;
    }
}
