package fr.guichet.bootstrap;

import fr.guichet.application.UseCase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Finds the use cases by their mark, so that the application need not know Spring. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = UseCase.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UseCase.class))
class UseCases {}
