package fr.guichet.web.api;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.Session;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.Texts;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;

/** The contract as OpenAPI at {@code /v3/api-docs}, to be tried at {@code /swagger-ui.html}. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

    private static final String PROBLEM = "Probleme";
    private static final String BEARER = "jeton";
    private static final String PROBLEM_JSON = "application/problem+json";

    static {
        // What controllers are handed by their arguments' types is no parameter of the call.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Body.class, Parts.class, Actor.class, Session.Id.class, Paging.class);
    }

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info()
                        .title("Guichet")
                        .version("v1")
                        .description("Comptes, inscriptions, rendez-vous et fiches clients. Chaque refus est un"
                                + " `application/problem+json` dont le membre `code` dit la raison."))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("Le `access_token` que donne `POST /api/v1/auth/login`.")));
    }

    /** Property names as the wire has them. */
    @Bean
    ModelResolver wireNames(ObjectMapperProvider mappers) {
        return new ModelResolver(
                mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    @Bean
    GlobalOperationComponentsCustomizer bodiesPagesAndRefusals(Texts texts) {
        return new GlobalOperationComponentsCustomizer() {
            @Override
            public Operation customize(Operation operation, HandlerMethod method) {
                return operation;
            }

            @Override
            public Operation customize(Operation operation, Components components, HandlerMethod method) {
                var takesParts =
                        Arrays.asList(method.getMethod().getParameterTypes()).contains(Parts.class);
                for (var parameter : method.getMethodParameters()) {
                    if (parameter.getParameterType() == Body.class) {
                        operation.setRequestBody(
                                body(wireRecord(parameter.getGenericParameterType()), takesParts, components));
                    } else if (parameter.getParameterType() == Paging.class) {
                        addPaging(operation);
                    }
                }
                var refusals = method.getMethodAnnotation(Refusals.class);
                if (refusals != null) {
                    addRefusals(operation, refusals, texts);
                }
                return operation;
            }
        };
    }

    /** Times of the day, which swagger knows no form of. */
    @Bean
    PropertyCustomizer hours() {
        return (property, type) -> type.getType() instanceof JavaType java && java.hasRawClass(LocalTime.class)
                ? new StringSchema().types(Set.of("string")).example("09:00")
                : property;
    }

    /** Says of every call who may make it and how it is refused, from the same table that decides it. */
    @Bean
    OpenApiCustomizer rightsAndProblems(Rights rights) {
        return api -> {
            if (api.getPaths() == null) {
                return;
            }
            // Not before: springdoc drops what nothing refers to yet.
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        var right = rights.of(method.name(), PathContainer.parsePath(path.replaceAll("[{}]", "")));
                        right.ifPresent(row -> describe(row, operation));
                    }));
        };
    }

    /** By status, each code with its title. */
    private static void addRefusals(Operation operation, Refusals refusals, Texts texts) {
        Arrays.stream(refusals.value())
                .collect(Collectors.groupingBy(
                        code -> String.valueOf(code.status().value()),
                        Collectors.mapping(
                                code -> "`" + code.wire() + "` : " + texts.french(code.titleKey()),
                                Collectors.joining(" ; ", "", "."))))
                .forEach((status, codes) -> refuse(operation.getResponses(), status, codes));
    }

    private static void describe(Rights.Right right, Operation operation) {
        var responses = Optional.ofNullable(operation.getResponses()).orElseGet(ApiResponses::new);
        operation.setResponses(responses);
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            refuse(responses, "400", "Données invalides : `errors` nomme chaque champ.");
        }
        if (right.caller() == Rights.Caller.SIGNED_IN) {
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
            refuse(responses, "401", "Jeton manquant, invalide ou expiré.");
            refuse(responses, "403", "Interdit à ce rôle, ou mot de passe à changer d'abord.");
        }
        if (right.path().contains("{")) {
            refuse(responses, "404", "Introuvable, ou pas pour cet appelant.");
        }
        responses.addApiResponse("default", answer("Tout autre refus."));
    }

    private static void refuse(ApiResponses responses, String status, String when) {
        if (!responses.containsKey(status)) {
            responses.addApiResponse(status, answer(when));
        }
    }

    private static ApiResponse answer(String when) {
        return new ApiResponse()
                .description(when)
                .content(new Content()
                        .addMediaType(
                                PROBLEM_JSON,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static RequestBody body(Type wireRecord, boolean takesParts, Components components) {
        var resolved = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(wireRecord).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
        var content = new Content().addMediaType("application/json", new MediaType().schema(resolved.schema));
        if (takesParts) {
            content.addMediaType("multipart/form-data", new MediaType().schema(parts(resolved.schema)));
        }
        return new RequestBody().content(content);
    }

    private static Schema<?> parts(Schema<?> body) {
        var parts = new ObjectSchema().addProperty(Parts.BODY, body);
        parts.setAdditionalProperties(
                new BinarySchema().description("Les fichiers, sous les noms que leur donne `" + Parts.BODY + "`."));
        return parts;
    }

    private static Type wireRecord(Type body) {
        return ((ParameterizedType) body).getActualTypeArguments()[0];
    }

    private static void addPaging(Operation operation) {
        operation.addParametersItem(new QueryParameter()
                .name("page")
                .description("La page, à partir de 1.")
                .schema(number(Paging.MAX_PAGE, 1)));
        operation.addParametersItem(new QueryParameter()
                .name("taille")
                .description("Le nombre d'éléments par page.")
                .schema(number(PageRequest.MAX_SIZE, PageRequest.DEFAULT_SIZE)));
        Optional.ofNullable(operation.getResponses())
                .map(responses -> responses.get("200"))
                .ifPresent(ok -> ok.addHeaderObject(
                        "X-Total-Count",
                        new Header().description("Le nombre total d'éléments.").schema(new IntegerSchema())));
    }

    private static Schema<?> number(int max, int absent) {
        var number = new IntegerSchema();
        number.setMinimum(BigDecimal.ONE);
        number.setMaximum(BigDecimal.valueOf(max));
        number.setDefault(absent);
        return number;
    }

    private static Schema<?> problem() {
        var codes = new StringSchema();
        Arrays.stream(ProblemCode.values()).map(ProblemCode::wire).forEach(codes::addEnumItem);
        return new ObjectSchema()
                .description("Un refus (RFC 9457), avec les membres des documents d'origine.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", codes)
                .addProperty("statusCode", new IntegerSchema())
                .addProperty("message", new StringSchema())
                .addProperty("error", new StringSchema().example("Forbidden"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("champ", new StringSchema())
                                        .addProperty("message", new StringSchema())))
                .addProperty(
                        "rendez_vous_touches",
                        new ArraySchema()
                                .items(new Schema<>().$ref("#/components/schemas/ListedAppointmentWire"))
                                .description("Avec `" + ProblemCode.APPOINTMENTS_AFFECTED.wire() + "` seulement."));
    }
}
