package fr.guichet.application.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.Transactions;
import fr.guichet.domain.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of mailed links does (spec A4). */
public abstract class AccountLinksContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

    private Account.Id owner = new Account.Id(new UUID(0, 0));

    protected abstract Transactions transactions();

    protected abstract Accounts accounts();

    protected abstract AccountLinks links();

    @BeforeEach
    void owner() {
        owner = newAccount();
    }

    @Test
    void gives_back_what_was_added() {
        var link = link(LinkPurpose.CREATE_PASSWORD);
        var about = new AccountLink(
                SecretHash.of("about" + owner),
                owner,
                LinkPurpose.AGREE_CO_PARENT,
                Optional.of(UUID.randomUUID()),
                NOW,
                NOW.plusSeconds(1),
                Optional.empty());
        transactions().run(() -> links().add(about));

        assertThat(links().find(link.hash())).contains(link);
        assertThat(links().find(about.hash())).contains(about);
        assertThat(links().find(SecretHash.of("nothing"))).isEmpty();
    }

    @Test
    void is_used_once() {
        var link = link(LinkPurpose.CREATE_PASSWORD);

        assertThat(use(link, NOW)).isTrue();
        assertThat(use(link, NOW)).isFalse();
        assertThat(links().find(link.hash()).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void is_used_by_one_of_sixty_four_who_come_at_once() throws Exception {
        var link = link(LinkPurpose.CREATE_PASSWORD);

        assertThat(AccountsContract.atOnce(64, () -> use(link, NOW))).containsOnlyOnce(true);
    }

    @Test
    void works_until_the_moment_it_expires() {
        var link = link(LinkPurpose.RESET_PASSWORD);

        assertThat(use(link, link.expiresAt())).isFalse();
        assertThat(use(link, link.expiresAt().minus(Duration.ofNanos(1000)))).isTrue();
    }

    @Test
    void closes_those_with_one_purpose_and_leaves_the_others() {
        var create = link(LinkPurpose.CREATE_PASSWORD);
        var reset = link(LinkPurpose.RESET_PASSWORD);
        var somebodyElses = link(newAccount(), LinkPurpose.CREATE_PASSWORD, NOW);

        transactions().run(() -> links().closeAll(owner, LinkPurpose.CREATE_PASSWORD, NOW));

        assertThat(use(create, NOW)).isFalse();
        assertThat(use(reset, NOW)).isTrue();
        assertThat(use(somebodyElses, NOW)).isTrue();
    }

    @Test
    void closes_all_of_one_account() {
        var create = link(LinkPurpose.CREATE_PASSWORD);
        var confirm = link(LinkPurpose.CONFIRM_EMAIL);
        var somebodyElses = link(newAccount(), LinkPurpose.CONFIRM_EMAIL, NOW);

        transactions().run(() -> links().closeAll(owner, NOW));

        assertThat(use(create, NOW)).isFalse();
        assertThat(use(confirm, NOW)).isFalse();
        assertThat(use(somebodyElses, NOW)).isTrue();
    }

    @Test
    void counts_what_was_issued_since_an_instant() {
        link(owner, LinkPurpose.RESET_PASSWORD, NOW.minusSeconds(1));
        link(LinkPurpose.RESET_PASSWORD);
        link(LinkPurpose.CREATE_PASSWORD);
        link(newAccount(), LinkPurpose.RESET_PASSWORD, NOW);

        assertThat(links().countIssued(owner, LinkPurpose.RESET_PASSWORD, NOW)).isEqualTo(1);
        assertThat(links().countIssued(owner, LinkPurpose.RESET_PASSWORD, NOW.minusSeconds(1)))
                .isEqualTo(2);
    }

    @Test
    void forgets_those_that_expired_long_ago() {
        var old = link(owner, LinkPurpose.RESET_PASSWORD, NOW.minus(Duration.ofDays(400)));
        var young = link(LinkPurpose.RESET_PASSWORD);

        assertThat(transactions().inTransaction(() -> links().forgetExpiredBefore(NOW.minus(Duration.ofDays(300)))))
                .isPositive();

        assertThat(links().find(old.hash())).isEmpty();
        assertThat(links().find(young.hash())).isPresent();
    }

    private boolean use(AccountLink link, Instant when) {
        return transactions().inTransaction(() -> links().use(link.hash(), when));
    }

    private AccountLink link(LinkPurpose purpose) {
        return link(owner, purpose, NOW);
    }

    private AccountLink link(Account.Id account, LinkPurpose purpose, Instant issuedAt) {
        var link = new AccountLink(
                SecretHash.of(UUID.randomUUID().toString()),
                account,
                purpose,
                Optional.empty(),
                issuedAt,
                issuedAt.plus(purpose.lifetime()),
                Optional.empty());
        transactions().run(() -> links().add(link));
        return link;
    }

    private Account.Id newAccount() {
        var account = anAccount().active();
        transactions().run(() -> accounts().add(account));
        return account.id();
    }
}
