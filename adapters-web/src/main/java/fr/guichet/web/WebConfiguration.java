package fr.guichet.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Everything of HTTP, for the program to import. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebConfiguration {

    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Texts.BUNDLES.toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.FRENCH);
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    Texts texts(MessageSource messages) {
        return new Texts(messages);
    }
}
