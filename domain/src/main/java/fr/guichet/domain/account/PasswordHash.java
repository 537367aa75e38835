package fr.guichet.domain.account;

/** What is kept of a password: a slow, salted hash that carries its own parameters; never printed. */
public record PasswordHash(String encoded) {

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
