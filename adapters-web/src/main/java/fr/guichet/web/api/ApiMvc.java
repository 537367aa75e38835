package fr.guichet.web.api;

import fr.guichet.web.PracticeZone;
import fr.guichet.web.api.account.AccessChanges;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** What controllers are handed, what stands before them, and how their answers are written. */
@Configuration(proxyBeanMethods = false)
class ApiMvc implements WebMvcConfigurer {

    private final List<HandlerMethodArgumentResolver> resolvers;
    private final ApiAuthorization authorization;
    private final AccessChanges changes;

    ApiMvc(
            BodyResolver bodies,
            ActorResolver actors,
            PagingResolver pages,
            PartsResolver parts,
            ApiAuthorization authorization,
            AccessChanges changes) {
        this.resolvers = List.of(bodies, actors, pages, parts);
        this.authorization = authorization;
        this.changes = changes;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
        all.addAll(resolvers);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(authorization).addPathPatterns("/api/**");
        registry.addInterceptor(new StorableParameters()).addPathPatterns("/api/**");
        registry.addInterceptor(changes).addPathPatterns(AccessChanges.PATHS);
    }

    /** French names in snake_case; instants with the offset of the practice's zone, times as HH:mm. */
    @Bean
    static JsonMapperBuilderCustomizer wireForm(PracticeZone zone) {
        var instants = new SimpleModule("wire-times")
                .addSerializer(Instant.class, new ValueSerializer<>() {
                    @Override
                    public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
                        json.writeString(text(zone.at(instant)));
                    }
                })
                .addSerializer(LocalTime.class, new ValueSerializer<>() {
                    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

                    @Override
                    public void serialize(LocalTime time, JsonGenerator json, SerializationContext context) {
                        json.writeString(HOUR.format(time));
                    }
                });
        return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addModule(instants);
    }

    /** As ISO_OFFSET_DATE_TIME writes it, who takes ten times as long: lists of slots hold hundreds of whole minutes. */
    static String text(OffsetDateTime at) {
        return at.getSecond() == 0 && at.getNano() == 0
                ? at.toLocalDateTime() + ":00" + at.getOffset()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
