package fr.guichet.web;

import java.util.List;

/** The input breaks its form; the API answers 400 with every field named, a page shows its form again. */
public final class InvalidFields extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Never serialised: exceptions are only by inheritance.
    private final transient List<FieldError> errors;

    public InvalidFields(List<FieldError> errors) {
        super("invalid: " + errors.stream().map(FieldError::field).toList(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
