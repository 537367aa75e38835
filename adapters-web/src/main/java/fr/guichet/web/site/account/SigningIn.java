package fr.guichet.web.site.account;

import fr.guichet.application.account.Login;
import fr.guichet.application.account.SignIn;
import fr.guichet.application.practice.ViewPractice;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.site.SiteSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Signs someone in with this browser (spec A5), or says why not. */
@Component
public class SigningIn {

    private final Login login;
    private final ViewPractice practice;

    SigningIn(Login login, ViewPractice practice) {
        this.login = login;
        this.practice = practice;
    }

    /**
     * Signs in.
     *
     * @throws fr.guichet.web.api.ProblemException with the reason
     */
    public SignIn with(String email, RawPassword password, HttpServletRequest request) {
        return switch (login.handle(new Login.Command(email, password, request.getRemoteAddr()))) {
            case Login.Outcome.SignedIn signedIn -> {
                SiteSession.open(request, signedIn.signIn());
                yield signedIn.signIn();
            }
            case Login.Outcome.WrongCredentials wrong ->
                throw Problem.of(ProblemCode.WRONG_CREDENTIALS).asException();
            case Login.Outcome.NotActive notActive ->
                throw notActive(notActive.status()).asException();
            case Login.Outcome.PasswordToCreate none ->
                throw Problem.of(ProblemCode.PASSWORD_TO_CREATE)
                        .saying("site.sign-in.password-to-create")
                        .asException();
            case Login.Outcome.TooManyTries tooMany ->
                throw TooManyTries.after(tooMany.retryAfter()).asException();
        };
    }

    private Problem notActive(AccountStatus status) {
        return switch (status) {
            case PENDING -> Problem.of(ProblemCode.ACCOUNT_PENDING);
            case REFUSED -> Problem.of(ProblemCode.ACCOUNT_REFUSED, contact());
            case SUSPENDED -> Problem.of(ProblemCode.ACCOUNT_SUSPENDED, contact());
            case ACTIVE -> throw new IllegalStateException("an active account is let in");
        };
    }

    private String contact() {
        return practice.handle().contact().value();
    }
}
