package fr.guichet.web.api.account;

import fr.guichet.application.Ids;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.account.AccessStates;
import fr.guichet.application.account.AccountList;
import fr.guichet.application.account.ChangeOwnAccount;
import fr.guichet.application.account.ChangePassword;
import fr.guichet.application.account.ChangeRole;
import fr.guichet.application.account.CoParentQuestion;
import fr.guichet.application.account.CommonPasswords;
import fr.guichet.application.account.ConfirmEmail;
import fr.guichet.application.account.CreatePassword;
import fr.guichet.application.account.CreateStaffAccount;
import fr.guichet.application.account.CurrentTerms;
import fr.guichet.application.account.ForgotPassword;
import fr.guichet.application.account.InMemoryAccessStates;
import fr.guichet.application.account.InMemoryAccountLinks;
import fr.guichet.application.account.InMemoryAccountList;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.account.InMemoryLoginFailures;
import fr.guichet.application.account.InMemoryPasswords;
import fr.guichet.application.account.InMemorySessions;
import fr.guichet.application.account.InMemoryTermsAcceptances;
import fr.guichet.application.account.ListManagers;
import fr.guichet.application.account.ListUsers;
import fr.guichet.application.account.Login;
import fr.guichet.application.account.Logout;
import fr.guichet.application.account.QuickHasher;
import fr.guichet.application.account.RandomBytes;
import fr.guichet.application.account.RefreshSession;
import fr.guichet.application.account.RenewLink;
import fr.guichet.application.account.RequestEmailConfirmation;
import fr.guichet.application.account.ResendLink;
import fr.guichet.application.account.VerifyLink;
import fr.guichet.application.account.ViewAccount;
import fr.guichet.application.account.ViewOwnAccount;
import fr.guichet.application.booking.InMemoryAppointments;
import fr.guichet.application.booking.InMemoryBooking;
import fr.guichet.application.booking.OpenAgenda;
import fr.guichet.application.clientfile.FileJoining;
import fr.guichet.application.clientfile.InMemoryClientFileContents;
import fr.guichet.application.clientfile.InMemoryClientFiles;
import fr.guichet.application.notification.RecordingOutbox;
import fr.guichet.application.practice.ViewPractice;
import fr.guichet.application.privacy.EraseAccount;
import fr.guichet.application.privacy.InMemoryAuditTrail;
import fr.guichet.application.privacy.InMemoryErasure;
import fr.guichet.application.registration.InMemoryDecisions;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.registration.TermsVersions;
import fr.guichet.web.api.Callers;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The use cases of accounts over stores in memory. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    InMemoryTransactions.class,
    InMemoryAccounts.class,
    InMemoryPasswords.class,
    InMemoryAccountLinks.class,
    InMemorySessions.class,
    InMemoryLoginFailures.class,
    InMemoryTermsAcceptances.class,
    InMemoryDecisions.class,
    InMemoryClientFiles.class,
    InMemoryAuditTrail.class,
    QuickHasher.class,
    RecordingOutbox.class,
    Login.class,
    RefreshSession.class,
    Logout.class,
    ChangePassword.class,
    VerifyLink.class,
    CreatePassword.class,
    ConfirmEmail.class,
    RenewLink.class,
    RequestEmailConfirmation.class,
    ForgotPassword.class,
    ResendLink.class,
    CreateStaffAccount.class,
    ListManagers.class,
    ListUsers.class,
    ViewAccount.class,
    ChangeRole.class,
    ViewOwnAccount.class,
    ChangeOwnAccount.class,
    ViewPractice.class,
})
class AccountWorld {

    @Bean
    CoParentQuestion nobodyIsAsked() {
        return (link, owner, now) -> {};
    }

    @Bean
    Ids ids() {
        return UUID::randomUUID;
    }

    @Bean
    RandomBytes random() {
        var random = new SecureRandom();
        return count -> {
            var bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    @Bean
    PasswordRules rules() {
        return new PasswordRules(CommonPasswords.load()::contains);
    }

    @Bean
    CurrentTerms terms() {
        return () -> new TermsVersions("1", "1");
    }

    @Bean
    AccountList list(InMemoryAccounts accounts, InMemoryDecisions decisions) {
        return new InMemoryAccountList(accounts, decisions);
    }

    @Bean
    EraseAccount eraseAccount(
            InMemoryTransactions transactions,
            InMemoryAccounts accounts,
            InMemoryClientFiles files,
            InMemoryAuditTrail audit,
            Clock clock) {
        return new InMemoryErasure(transactions, accounts, files, audit, clock).eraseAccount();
    }

    @Bean
    OpenAgenda openAgenda() {
        var booking = new InMemoryBooking();
        return new OpenAgenda(booking.transactions(), booking.agendas(), booking.services(), booking.ids());
    }

    @Bean
    FileJoining joining(InMemoryClientFiles files, InMemoryTransactions transactions) {
        return new FileJoining(files, new InMemoryClientFileContents(new InMemoryAppointments(transactions)));
    }

    /** Those who signed in, and those of whom a test says so. */
    @Bean
    @Primary
    AccessStates states(
            InMemoryAccounts accounts, InMemoryPasswords passwords, InMemorySessions sessions, Callers callers) {
        var stored = new InMemoryAccessStates(accounts, passwords, sessions);
        return (account, session, now) ->
                callers.find(account, session, now).or(() -> stored.find(account, session, now));
    }
}
