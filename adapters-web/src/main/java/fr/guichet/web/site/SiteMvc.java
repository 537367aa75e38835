package fr.guichet.web.site;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What pages are handed, the language they are in, and their pictures, styles and scripts. */
@Configuration(proxyBeanMethods = false)
class SiteMvc implements WebMvcConfigurer {

    /** The languages of the pages, the first one for whoever asks for neither. */
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final Duration KEPT = Duration.ofDays(365);

    private final TypedResolver typed;

    SiteMvc(TypedResolver typed) {
        this.typed = typed;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(typed);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String typed) {
                return language(typed);
            }
        };
        language.setParamName(Shells.LANGUAGE);
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language).excludePathPatterns("/api/**");
        registry.addInterceptor(new SiteSecurity.Guard()).excludePathPatterns("/api/**");
    }

    /** Under names that hold a digest of the content, so that browsers may keep them for ever. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**", "/webjars/**")
                .addResourceLocations("classpath:/assets/", "classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** On error pages as well, which are made in a second round. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> addressesOfAssets() {
        var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** What was chosen on the site, else what the browser asks for, else French. */
    @Bean
    LocaleResolver localeResolver() {
        var chosen = new CookieLocaleResolver("guichet-langue") {
            @Override
            protected Locale parseLocaleValue(String kept) {
                return language(kept);
            }
        };
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setCookieMaxAge(KEPT);
        chosen.setRejectInvalidCookies(false);
        chosen.setDefaultLocaleFunction(request -> request.getHeader("Accept-Language") == null
                ? Locale.FRENCH
                : LANGUAGES.stream()
                        .filter(language -> language.getLanguage()
                                .equals(request.getLocale().getLanguage()))
                        .findFirst()
                        .orElse(Locale.FRENCH));
        return chosen;
    }

    private static Locale language(String word) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("pages are in French and English"));
    }

    /** Templates speak as {@link SiteMessages} does. */
    @Bean
    static TemplateSentences templateSentences(SpringTemplateEngine engine, SiteMessages messages) {
        engine.setTemplateEngineMessageSource(messages.forTemplates());
        return new TemplateSentences();
    }

    /** Marks that the templates' sentences are set. */
    record TemplateSentences() {}
}
