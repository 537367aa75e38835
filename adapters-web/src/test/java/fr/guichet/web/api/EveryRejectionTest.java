package fr.guichet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** No rejection of the domain or a use case is forgotten on the wire (spec section 7). */
class EveryRejectionTest {

    @Test
    void every_rejection_type_has_a_test_of_its_problems() throws IOException, ClassNotFoundException {
        var rejections = classes("classpath*:fr/guichet/domain/**/*Rejection.class");
        rejections.addAll(classes("classpath*:fr/guichet/application/**/*Rejection.class"));
        rejections.removeIf(type -> !type.isSealed());
        assertThat(rejections).hasSizeGreaterThan(3);

        var tested = new HashSet<Class<?>>();
        for (var test : classes("classpath*:fr/guichet/web/**/*ProblemsTest.class")) {
            var rejection = ResolvableType.forClass(test)
                    .as(RejectionProblemsContract.class)
                    .getGeneric(0)
                    .resolve();
            if (rejection != null) {
                tested.add(rejection);
            }
        }

        assertThat(tested).containsAll(rejections);
    }

    private static Set<Class<?>> classes(String pattern) throws IOException, ClassNotFoundException {
        var readers = new CachingMetadataReaderFactory();
        var found = new HashSet<Class<?>>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            found.add(Class.forName(
                    readers.getMetadataReader(file).getClassMetadata().getClassName()));
        }
        return found;
    }
}
