package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.CHILDMINDER;
import static fr.guichet.persistence.jooq.Tables.DECISION;
import static fr.guichet.persistence.jooq.Tables.FAMILY;
import static fr.guichet.persistence.jooq.Tables.FAMILY_PARENT;
import static fr.guichet.persistence.jooq.Tables.TERMS_ACCEPTANCE;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.registration.ChildminderFile;
import fr.guichet.application.registration.ParentFile;
import fr.guichet.application.registration.RegistrationFiles;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.Family;
import fr.guichet.domain.registration.TermsAcceptance;
import fr.guichet.domain.registration.TermsVersions;
import fr.guichet.persistence.account.AccountRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads a page of accounts, and then once each what else is kept about all of them. */
@Repository
class JooqRegistrationFiles implements RegistrationFiles {

    private static final Condition IS_PARENT =
            exists(selectOne().from(FAMILY_PARENT).where(FAMILY_PARENT.ACCOUNT_ID.eq(ACCOUNT.ID)));
    private static final Condition IS_CHILDMINDER =
            exists(selectOne().from(CHILDMINDER).where(CHILDMINDER.ACCOUNT_ID.eq(ACCOUNT.ID)));

    private final DSLContext dsl;

    JooqRegistrationFiles(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Page<ParentFile> parents(Set<AccountStatus> statuses, PageRequest page) {
        var condition = IS_PARENT.and(isIn(statuses));
        return new Page<>(parents(newest(condition, page)), dsl.fetchCount(ACCOUNT, condition));
    }

    @Override
    public Optional<ParentFile> parent(Account.Id account) {
        return parents(accounts(List.of(account.value()))).stream().findFirst();
    }

    @Override
    public Page<ChildminderFile> childminders(Set<AccountStatus> statuses, PageRequest page) {
        var condition = IS_CHILDMINDER.and(isIn(statuses));
        return new Page<>(childminders(newest(condition, page)), dsl.fetchCount(ACCOUNT, condition));
    }

    @Override
    public Optional<ChildminderFile> childminder(Account.Id account) {
        return childminders(accounts(List.of(account.value()))).stream().findFirst();
    }

    private List<ParentFile> parents(List<Account> accounts) {
        var families = families(accounts);
        var everyone = new HashMap<>(byId(accounts));
        var others = families.values().stream()
                .flatMap(family -> family.accounts().stream())
                .filter(id -> !everyone.containsKey(id))
                .distinct()
                .map(Account.Id::value)
                .toList();
        everyone.putAll(byId(accounts(others)));
        var terms = terms(everyone.keySet());
        var decisions = decisions(everyone.values());
        return accounts.stream()
                .filter(account -> families.containsKey(account.id()))
                .map(account -> {
                    var family = Objects.requireNonNull(families.get(account.id()));
                    var coParent = family.coParentOf(account.id());
                    return new ParentFile(
                            account,
                            family,
                            coParent.flatMap(id -> Optional.ofNullable(everyone.get(id))),
                            Optional.ofNullable(decisions.get(account.id())),
                            coParent.flatMap(id -> Optional.ofNullable(decisions.get(id))),
                            Optional.ofNullable(terms.get(account.id())),
                            terms.containsKey(family.first().account()));
                })
                .toList();
    }

    private List<ChildminderFile> childminders(List<Account> accounts) {
        var registrations = dsl
                .selectFrom(CHILDMINDER)
                .where(CHILDMINDER.ACCOUNT_ID.in(ids(accounts)))
                .fetch(ChildminderRows::childminder)
                .stream()
                .collect(toMap(Childminder::account, identity()));
        var terms = terms(byId(accounts).keySet());
        var decisions = decisions(accounts);
        return accounts.stream()
                .filter(account -> registrations.containsKey(account.id()))
                .map(account -> new ChildminderFile(
                        account,
                        Objects.requireNonNull(registrations.get(account.id())),
                        Optional.ofNullable(decisions.get(account.id())),
                        Optional.ofNullable(terms.get(account.id()))))
                .toList();
    }

    private List<Account> newest(Condition condition, PageRequest page) {
        return dsl.selectFrom(ACCOUNT)
                .where(condition)
                .orderBy(ACCOUNT.CREATED_AT.desc(), ACCOUNT.ID.desc())
                .offset(page.offset())
                .limit(page.size())
                .fetch(AccountRows::account);
    }

    private List<Account> accounts(Collection<UUID> ids) {
        return dsl.selectFrom(ACCOUNT).where(ACCOUNT.ID.in(ids)).fetch(AccountRows::account);
    }

    private Map<Account.Id, Family> families(List<Account> accounts) {
        var found = FamilyRows.select(dsl)
                .where(FAMILY.ID.in(select(FAMILY_PARENT.FAMILY_ID)
                        .from(FAMILY_PARENT)
                        .where(FAMILY_PARENT.ACCOUNT_ID.in(ids(accounts)))))
                .fetch(FamilyRows::family);
        var byAccount = new HashMap<Account.Id, Family>();
        found.forEach(family -> family.accounts().forEach(account -> byAccount.put(account, family)));
        return byAccount;
    }

    private Map<Account.Id, Decision> decisions(Collection<Account> accounts) {
        return dsl
                .selectFrom(DECISION)
                .where(DECISION.ACCOUNT_ID.in(ids(accounts)))
                .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
                .fetch(DecisionRows::decision)
                .stream()
                .collect(toMap(Decision::account, identity(), (newest, older) -> newest));
    }

    private Map<Account.Id, TermsAcceptance> terms(Set<Account.Id> accounts) {
        return dsl
                .selectFrom(TERMS_ACCEPTANCE)
                .where(TERMS_ACCEPTANCE.ACCOUNT_ID.in(
                        accounts.stream().map(Account.Id::value).toList()))
                .orderBy(TERMS_ACCEPTANCE.ACCEPTED_AT.desc())
                .fetch(row -> new TermsAcceptance(
                        new Account.Id(row.getAccountId()),
                        new TermsVersions(row.getTermsVersion(), row.getPrivacyVersion()),
                        row.getAcceptedAt()))
                .stream()
                .collect(toMap(TermsAcceptance::account, identity(), (newest, older) -> newest));
    }

    private static Condition isIn(Set<AccountStatus> statuses) {
        return ACCOUNT.STATUS.in(statuses.stream().map(Enum::name).toList());
    }

    private static List<UUID> ids(Collection<Account> accounts) {
        return accounts.stream().map(account -> account.id().value()).toList();
    }

    private static Map<Account.Id, Account> byId(List<Account> accounts) {
        return accounts.stream().collect(toMap(Account::id, identity()));
    }
}
