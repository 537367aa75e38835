package fr.guichet.application.account;

import java.util.List;

/** The keys of access tokens, made at first start and kept; every instance of the program gets the same ones. */
@FunctionalInterface
public interface SigningKeys {

    /** Newest first, never empty: the first signs, all verify. */
    List<SigningKey> all();

    /** The key that signs. */
    default SigningKey current() {
        return all().getFirst();
    }
}
