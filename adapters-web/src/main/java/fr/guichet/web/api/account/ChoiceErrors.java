package fr.guichet.web.api.account;

import fr.guichet.application.account.PasswordChoice;
import fr.guichet.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a password typed twice, field by field. */
public final class ChoiceErrors {

    private ChoiceErrors() {}

    public static List<FieldError> of(PasswordChoice.Faults faults, String field, String confirmation) {
        var errors = new ArrayList<FieldError>();
        faults.violations().forEach(violation -> errors.add(AccountProblems.of(field, violation)));
        if (faults.confirmationDiffers()) {
            errors.add(FieldError.of(confirmation, "password.confirmation"));
        }
        return List.copyOf(errors);
    }
}
