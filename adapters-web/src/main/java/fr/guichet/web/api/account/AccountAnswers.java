package fr.guichet.web.api.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.ChangeRole;
import fr.guichet.application.account.CreateStaffAccount;
import fr.guichet.application.account.ResendLink;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.DecisionRejection;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import org.jspecify.annotations.Nullable;

/** How what administrators do with accounts is read and answered, on the wire and on pages (spec A2). */
public final class AccountAnswers {

    private AccountAnswers() {}

    /** Someone for the staff as they were described: the wire's body, or a page's form. */
    public record NewStaff(
            @Nullable String email,
            @Nullable String password,
            @Nullable String prenom,
            @Nullable String nom,
            @Nullable String telephone) {

        /** Reads the fields. */
        public CreateStaffAccount.Command command(Actor actor, Role role, Fields fields) {
            var address = fields.required("email", email).email();
            var secret = fields.required("password", password).secret();
            var first = fields.required("prenom", prenom).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var last = fields.required("nom", nom).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var phone = fields.optional("telephone", telephone).phone();
            return new CreateStaffAccount.Command(
                    actor,
                    role,
                    address.get(),
                    new PersonName(first.get(), last.get()),
                    phone.optional(),
                    new RawPassword(secret.get()));
        }

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "NewStaff[…]";
        }
    }

    /** The account that was created, or the problem that prevented it. */
    public static Account created(CreateStaffAccount.Outcome outcome) {
        return switch (outcome) {
            case CreateStaffAccount.Outcome.Created created -> created.account();
            case CreateStaffAccount.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case CreateStaffAccount.Outcome.InvalidPassword invalid ->
                throw AccountProblems.weakPassword("password", invalid.violations())
                        .asException();
            case CreateStaffAccount.Outcome.EmailInUse inUse ->
                throw Problem.of(ProblemCode.EMAIL_TAKEN).asException();
        };
    }

    /** The account in its new role, or the problem that prevented it. */
    public static Account changed(ChangeRole.Outcome outcome) {
        return switch (outcome) {
            case ChangeRole.Outcome.Changed changed -> changed.account();
            case ChangeRole.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case ChangeRole.Outcome.NotFound notFound ->
                throw Problem.notFound().asException();
            case ChangeRole.Outcome.LastSuperAdmin last ->
                throw AccountProblems.of(new DecisionRejection.LastSuperAdmin()).asException();
        };
    }

    /** Nothing where the link is on its way, or the problem that prevented it. */
    public static void sent(ResendLink.Outcome outcome) {
        switch (outcome) {
            case ResendLink.Outcome.Sent sent -> {}
            case ResendLink.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case ResendLink.Outcome.NotFound notFound ->
                throw Problem.notFound().asException();
            case ResendLink.Outcome.NotActive notActive ->
                throw Problem.of(ProblemCode.WRONG_STATE)
                        .saying("account.no-link-unless-active")
                        .asException();
        }
    }
}
