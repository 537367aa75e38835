package fr.guichet.web.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where someone wanted to go who first had to sign in: an address of this site, and never of another one. */
public record Onward(Optional<String> address) {

    /** Reads what came back in a form or an address; anything that leads elsewhere is dropped. */
    public static Onward of(@Nullable String typed) {
        return new Onward(Optional.ofNullable(typed).filter(Onward::isHere));
    }

    /** The address, else another one. */
    public String or(String otherwise) {
        return address.orElse(otherwise);
    }

    private static boolean isHere(String typed) {
        // Browsers read a backslash as a slash, and two slashes begin another host; braces would be filled in.
        return typed.startsWith("/")
                && !typed.startsWith("//")
                && typed.indexOf('\\') < 0
                && typed.chars().noneMatch(c -> c <= ' ' || c == 0x7f || c == '{' || c == '}');
    }
}
