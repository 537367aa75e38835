package fr.guichet.bootstrap.account;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Where a command gets a password from without it standing on the command line, which others see. */
@FunctionalInterface
public interface PasswordSource {

    /** What was typed or sent; empty when it was nothing, or twice something else. */
    Optional<String> password();

    /** Asked for at a terminal, and read from the standard input where there is none. */
    static PasswordSource ofThisProcess() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(PasswordSource::asked)
                .orElseGet(() -> read(System.in));
    }

    private static PasswordSource asked(Console console) {
        return () -> {
            var first = console.readPassword("Password: ");
            var second = console.readPassword("The same again: ");
            if (first == null || first.length == 0 || !Arrays.equals(first, second)) {
                return Optional.empty();
            }
            return Optional.of(new String(first));
        };
    }

    /** The first line, in UTF-8. */
    static PasswordSource read(InputStream input) {
        return () -> {
            try {
                var line = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
                return Optional.ofNullable(line).filter(it -> !it.isEmpty());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
    }
}
