package fr.guichet.web.api;

import fr.guichet.web.FieldError;
import fr.guichet.web.ProblemCode;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON into wire records and names every member whose form is wrong. */
@Component
public class JsonBodies {

    /** Bytes of a JSON body, or of the JSON part of a multipart one. */
    public static final int MAX_BYTES = 1024 * 1024;

    // More is no help to anyone, and each costs a reading.
    private static final int MOST_ERRORS = 20;

    private final JsonMapper json;

    JsonBodies(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(coercions -> {
                    for (var shape :
                            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
                        coercions.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .build();
    }

    /**
     * Reads an object; no bytes at all count as an object without members.
     *
     * @throws ProblemException 400 when it is no JSON object or members have the wrong form, 413 when it is too large
     */
    public <T> T read(byte[] bytes, Class<T> type) {
        return type.cast(read(bytes, (Type) type).wire());
    }

    Body.Sent<Object> read(byte[] bytes, Type type) {
        if (bytes.length > MAX_BYTES) {
            throw Problem.of(ProblemCode.REQUEST_TOO_LARGE).asException();
        }
        var object = object(bytes);
        var nulls = object.propertyStream()
                .filter(member -> member.getValue().isNull())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        var errors = new ArrayList<FieldError>();
        dropUnstorable(object, "", errors);
        var read = bind(object, json.constructType(type), errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).asException();
        }
        return new Body.Sent<>(read, nulls);
    }

    private ObjectNode object(byte[] bytes) {
        if (bytes.length == 0) {
            return json.createObjectNode();
        }
        try {
            if (json.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException malformed) {
            // Its message quotes the input, which may be secret: neither logged nor answered.
        }
        throw Problem.of(ProblemCode.INVALID_DATA)
                .withErrors(List.of(FieldError.of("", "field.json")))
                .asException();
    }

    /** Jackson stops at the first member of a wrong form: that one is taken out and the rest read again. */
    private Object bind(ObjectNode object, JavaType type, List<FieldError> errors) {
        while (true) {
            try {
                return json.readerFor(type).readValue(object);
            } catch (DatabindException e) {
                errors.add(FieldError.of(pathOf(e), "field.form"));
                if (errors.size() >= MOST_ERRORS || !drop(object, e.getPath())) {
                    throw Problem.invalid(errors).asException();
                }
            }
        }
    }

    private static boolean drop(ObjectNode root, List<JacksonException.Reference> path) {
        JsonNode parent = root;
        for (var step : path.subList(0, Math.max(0, path.size() - 1))) {
            parent =
                    step.getPropertyName() == null ? parent.path(step.getIndex()) : parent.path(step.getPropertyName());
        }
        if (path.isEmpty()) {
            return false;
        }
        var last = path.getLast();
        if (parent instanceof ObjectNode object && last.getPropertyName() != null) {
            return object.remove(last.getPropertyName()) != null;
        }
        if (parent instanceof ArrayNode array && array.has(last.getIndex())) {
            // Taking it out would move the others' numbers.
            array.setNull(last.getIndex());
            return true;
        }
        return false;
    }

    private static String pathOf(DatabindException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    /** Takes out what no wire record holds: holes in lists, and texts with a NUL or half a surrogate pair. */
    private static void dropUnstorable(JsonNode node, String path, List<FieldError> errors) {
        switch (node) {
            case ObjectNode object -> {
                for (var name : List.copyOf(object.propertyNames())) {
                    var member = object.get(name);
                    var memberPath = path.isEmpty() ? name : path + "." + name;
                    if (isUnstorable(member)) {
                        errors.add(FieldError.of(memberPath, "field.characters"));
                        object.remove(name);
                    } else {
                        dropUnstorable(member, memberPath, errors);
                    }
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    var elementPath = path + "[" + i + "]";
                    if (array.get(i).isNull()) {
                        errors.add(FieldError.of(elementPath, "field.form"));
                    }
                    if (isUnstorable(array.get(i))) {
                        errors.add(FieldError.of(elementPath, "field.characters"));
                        array.setNull(i);
                    } else {
                        dropUnstorable(array.get(i), elementPath, errors);
                    }
                }
            }
            default -> {}
        }
    }

    private static boolean isUnstorable(JsonNode node) {
        return node.isString()
                && node.stringValue()
                        .codePoints()
                        .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
