package fr.guichet.application.account;

import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.domain.account.RawPassword;
import java.util.List;

/** A password chosen by typing it twice. */
public record PasswordChoice(RawPassword password, RawPassword confirmation) {

    /** What is wrong with a choice; nothing when both members say so. */
    public record Faults(List<PasswordViolation> violations, boolean confirmationDiffers) {

        public Faults {
            violations = List.copyOf(violations);
        }

        public boolean none() {
            return violations.isEmpty() && !confirmationDiffers;
        }
    }

    Faults faults(PasswordRules rules) {
        return new Faults(rules.violations(password), !password.equals(confirmation));
    }
}
