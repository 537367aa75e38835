package fr.guichet.web;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything of HTTP, for the program to import. */
@Configuration(proxyBeanMethods = false)
// Tests tell by their filter which of their own classes stay out.
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@PropertySource("classpath:guichet-web.properties")
public class WebConfiguration {

    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource() {
            @Override
            protected MessageFormat createMessageFormat(String sentence, @Nullable Locale locale) {
                // An apostrophe is an apostrophe, with or without placeholders beside it; French is full of them.
                return super.createMessageFormat(sentence.replace("'", "''"), locale);
            }
        };
        source.setBasenames(Texts.BUNDLES.toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.FRENCH);
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RoutesByBeginning();
            }
        };
    }

    @Bean
    Texts texts(MessageSource messages) {
        return new Texts(messages);
    }
}
