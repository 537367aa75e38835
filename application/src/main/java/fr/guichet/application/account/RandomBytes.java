package fr.guichet.application.account;

/** Makes secrets out of cryptographic randomness. */
@FunctionalInterface
public interface RandomBytes {

    /** That many bytes which nobody can guess. */
    byte[] next(int count);
}
