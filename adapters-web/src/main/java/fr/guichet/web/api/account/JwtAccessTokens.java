package fr.guichet.web.api.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.guichet.application.account.AccessToken;
import fr.guichet.application.account.AccessTokens;
import fr.guichet.application.account.Session;
import fr.guichet.application.account.SigningKey;
import fr.guichet.application.account.SigningKeys;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Issues access tokens as JWTs (RFC 9068) that live fifteen minutes (spec A5). */
@Component
class JwtAccessTokens implements AccessTokens {

    static final String ISSUER = "guichet";
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final String SESSION = "sid";

    private final SigningKeys keys;

    JwtAccessTokens(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public AccessToken issue(Account.Id account, Session.Id session, Role role, Instant now) {
        var expiresAt = now.plus(AccessToken.LIFETIME);
        var key = keys.current();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.id())
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(account.value().toString())
                .claim(SESSION, session.value().toString())
                // For callers to show; what counts is the stored role.
                .claim("role", RoleWords.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key cannot sign", e);
        }
        return new AccessToken(token.serialize(), expiresAt);
    }

    private static JWSSigner signer(SigningKey key) throws JOSEException {
        return new ECDSASigner(key.pair().getPrivate(), Curve.P_256);
    }
}
