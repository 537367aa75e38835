package fr.guichet.web.api.account;

import fr.guichet.domain.account.DecisionRejection;
import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.web.FieldError;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import java.util.List;

/** How refusals about accounts, decisions and passwords are answered (spec A1, A2, A4). */
public final class AccountProblems {

    private AccountProblems() {}

    public static Problem of(DecisionRejection rejection) {
        return switch (rejection) {
            case DecisionRejection.RoleMayNotDecide r -> Problem.of(ProblemCode.ACCESS_DENIED);
            case DecisionRejection.OwnAccount r ->
                Problem.of(ProblemCode.ACCESS_DENIED).saying("account.own");
            case DecisionRejection.LastSuperAdmin r ->
                Problem.of(ProblemCode.WRONG_STATE).saying("account.last-super-admin");
            case DecisionRejection.AlreadyDecided r -> Problem.of(ProblemCode.ALREADY_DECIDED);
        };
    }

    /** 400 with a sentence for each rule that the password in this field breaks. */
    public static Problem weakPassword(String field, List<PasswordViolation> violations) {
        return Problem.invalid(
                violations.stream().map(violation -> of(field, violation)).toList());
    }

    /** What is wrong with the password in this field. */
    public static FieldError of(String field, PasswordViolation violation) {
        return switch (violation) {
            case PasswordViolation.TooShort v -> FieldError.of(field, "password.too-short", v.minimum());
            case PasswordViolation.TooLong v -> FieldError.of(field, "password.too-long", v.maximum());
            case PasswordViolation.UpperCaseMissing v -> FieldError.of(field, "password.upper-case");
            case PasswordViolation.DigitMissing v -> FieldError.of(field, "password.digit");
            case PasswordViolation.TooCommon v -> FieldError.of(field, "password.common");
            case PasswordViolation.Unchanged v -> FieldError.of(field, "password.unchanged");
        };
    }
}
