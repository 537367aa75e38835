package fr.guichet.application.registration;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds registrations that wait for a decision and lack something for a long time (spec A7, section 6). */
@UseCase
public final class IncompleteRegistrations {

    private static final Set<AccountStatus> UNDECIDED = Set.of(AccountStatus.PENDING);

    private final RegistrationFiles files;
    private final Practices practices;

    public IncompleteRegistrations(RegistrationFiles files, Practices practices) {
        this.files = files;
        this.practices = practices;
    }

    /** Those that were sent in before that instant. */
    public List<Account.Id> handle(Instant before) {
        var options = practices.current().options();
        var found = new ArrayList<Account>();
        forEach(page -> files.parents(UNDECIDED, page), file -> {
            if (!ParentView.of(file, options).missing().isEmpty()) {
                found.add(file.account());
            }
        });
        forEach(page -> files.childminders(UNDECIDED, page), file -> {
            if (!ChildminderView.of(file, options).missing().isEmpty()) {
                found.add(file.account());
            }
        });
        return found.stream()
                .filter(account -> account.createdAt().isBefore(before))
                .map(Account::id)
                .toList();
    }

    private static <T> void forEach(Function<PageRequest, Page<T>> list, Consumer<T> each) {
        for (var number = 1; ; number++) {
            var page = list.apply(new PageRequest(number, PageRequest.MAX_SIZE));
            page.entries().forEach(each);
            if (page.entries().size() < PageRequest.MAX_SIZE) {
                return;
            }
        }
    }
}
