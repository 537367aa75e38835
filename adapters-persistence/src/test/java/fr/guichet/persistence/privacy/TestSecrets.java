package fr.guichet.persistence.privacy;

import java.util.Base64;

/** Keys for tests: everyone knows them. */
public final class TestSecrets {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private TestSecrets() {}

    public static SecretKeys keys() {
        return SecretKeys.configured(KEY, KEY);
    }
}
