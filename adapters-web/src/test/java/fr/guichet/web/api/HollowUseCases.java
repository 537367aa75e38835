package fr.guichet.web.api;

import fr.guichet.application.UseCase;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every use case, without anything that it needs: for tests that look at all controllers and call none. */
@TestComponent
class HollowUseCases implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(UseCase.class));
        scanner.findCandidateComponents(UseCase.class.getPackageName()).forEach(found -> {
            var type = type(found);
            if (((ListableBeanFactory) registry).getBeanNamesForType(type, true, false).length == 0) {
                registry.registerBeanDefinition(type.getName(), hollow(type));
            }
        });
    }

    private static <T> RootBeanDefinition hollow(Class<T> type) {
        return new RootBeanDefinition(type, () -> {
            var constructor = type.getConstructors()[0];
            try {
                return type.cast(constructor.newInstance(new Object[constructor.getParameterCount()]));
            } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(type.getName(), e);
            }
        });
    }

    private static Class<?> type(BeanDefinition found) {
        try {
            return Class.forName(Objects.requireNonNull(found.getBeanClassName()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
