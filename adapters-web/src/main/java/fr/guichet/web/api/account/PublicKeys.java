package fr.guichet.web.api.account;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import fr.guichet.application.account.SigningKey;
import fr.guichet.application.account.SigningKeys;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the keys that access tokens can be checked with (RFC 7517). */
@RestController
class PublicKeys {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final SigningKeys keys;

    PublicKeys(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = "application/json")
    ResponseEntity<Map<String, Object>> keys() {
        var published =
                new JWKSet(keys.all().stream().map(PublicKeys::publicPart).toList());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(published.toJSONObject(true));
    }

    private static com.nimbusds.jose.jwk.JWK publicPart(SigningKey key) {
        if (!(key.pair().getPublic() instanceof ECPublicKey point)) {
            throw new IllegalStateException("signing keys are on a curve");
        }
        return new ECKey.Builder(Curve.P_256, point)
                .keyID(key.id())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }
}
