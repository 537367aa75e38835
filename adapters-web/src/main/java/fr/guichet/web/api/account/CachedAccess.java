package fr.guichet.web.api.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.guichet.application.account.CheckAccess;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * {@link CheckAccess} for every call, asked anew at most every three seconds for one session: a suspended account is shut
 * out within five (spec A1), also where another instance of the program suspended it.
 */
@Component
public class CachedAccess {

    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int MOST_SESSIONS = 50_000;

    private final CheckAccess checkAccess;
    private final Cache<CheckAccess.Query, CheckAccess.Outcome.Granted> granted = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_SESSIONS)
            .build();

    CachedAccess(CheckAccess checkAccess) {
        this.checkAccess = checkAccess;
    }

    /** Whether the session opens the program now, give or take three seconds. */
    public CheckAccess.Outcome check(CheckAccess.Query query) {
        var known = granted.getIfPresent(query);
        if (known != null) {
            return known;
        }
        var outcome = checkAccess.handle(query);
        // Whoever is about to change their password is let in the moment they have.
        if (outcome instanceof CheckAccess.Outcome.Granted grant && !grant.mustChangePassword()) {
            granted.put(query, grant);
        }
        return outcome;
    }

    /** Forgets what was granted: someone's state, role or sessions have changed here. */
    public void forget() {
        granted.invalidateAll();
    }
}
