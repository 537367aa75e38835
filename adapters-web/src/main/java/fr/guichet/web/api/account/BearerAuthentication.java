package fr.guichet.web.api.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import fr.guichet.application.account.CheckAccess;
import fr.guichet.application.account.Session;
import fr.guichet.application.account.SigningKeys;
import fr.guichet.domain.account.Account;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Finds out who comes with a bearer token: its signature and its time first, then the account and session behind it. */
@Component
public class BearerAuthentication implements AuthenticationManager {

    private static final int MOST_TOKENS = 20_000;

    private final SigningKeys keys;
    private final CachedAccess access;
    private final Clock clock;

    /** Tokens whose signature was found good: checking it costs more than the rest of a short call. */
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST_TOKENS).build();

    BearerAuthentication(SigningKeys keys, CachedAccess access, Clock clock) {
        this.keys = keys;
        this.access = access;
        this.clock = clock;
    }

    private record Verified(CheckAccess.Query query, Instant expiresAt) {}

    @Override
    public Authentication authenticate(Authentication presented) {
        if (!(presented instanceof BearerTokenAuthenticationToken bearer)) {
            throw new IllegalStateException("only bearer tokens come here");
        }
        var token = verified(bearer.getToken()).orElseThrow(BearerAuthentication::refused);
        return switch (access.check(token.query())) {
            case CheckAccess.Outcome.Granted granted ->
                new ActorAuthentication(granted.actor(), token.query().session(), granted.mustChangePassword());
            case CheckAccess.Outcome.Ended ended -> throw refused();
        };
    }

    private Optional<Verified> verified(String token) {
        var known = verified.getIfPresent(token);
        if (known == null) {
            var read = verify(token);
            read.ifPresent(good -> verified.put(token, good));
            return read.filter(this::isInTime);
        }
        if (!isInTime(known)) {
            verified.invalidate(token);
            return Optional.empty();
        }
        return Optional.of(known);
    }

    private boolean isInTime(Verified token) {
        return clock.instant().isBefore(token.expiresAt());
    }

    private Optional<Verified> verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            if (!isSignedHere(jwt)) {
                return Optional.empty();
            }
            var claims = jwt.getJWTClaimsSet();
            if (!JwtAccessTokens.ISSUER.equals(claims.getIssuer())) {
                return Optional.empty();
            }
            var account = new Account.Id(UUID.fromString(claims.getSubject()));
            var session = new Session.Id(UUID.fromString(claims.getStringClaim(JwtAccessTokens.SESSION)));
            return Optional.of(new Verified(
                    new CheckAccess.Query(account, session),
                    claims.getExpirationTime().toInstant()));
        } catch (ParseException | JOSEException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The algorithm is ours to choose, never the token's. */
    private boolean isSignedHere(SignedJWT jwt) throws JOSEException {
        var header = jwt.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || !JwtAccessTokens.TYPE.equals(header.getType())) {
            return false;
        }
        for (var key : keys.all()) {
            if (key.id().equals(header.getKeyID()) && key.pair().getPublic() instanceof ECPublicKey point) {
                return jwt.verify(new ECDSAVerifier(point));
            }
        }
        return false;
    }

    private static InvalidBearerTokenException refused() {
        return new InvalidBearerTokenException("refused");
    }
}
