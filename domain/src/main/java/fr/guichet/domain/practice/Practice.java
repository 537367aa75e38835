package fr.guichet.domain.practice;

import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The one organisation that a running program serves; the wire's {@code structure}.
 *
 * @param name 1 to 60 characters on one line; stands in subjects and text messages
 * @param zone what local times are read in (spec B1)
 * @param contact where people write to
 * @param sender whom the program's e-mail comes from
 * @param tagline what the practice is, in one line of at most 200 characters; stands in the footer of e-mails
 * @param website its public site, http or https
 * @param channel how people are told who chose no channel of their own (spec A9)
 * @param version rises with every change
 */
public record Practice(
        String name,
        ZoneId zone,
        EmailAddress contact,
        EmailAddress sender,
        Optional<String> tagline,
        Optional<URI> website,
        ContactChannel channel,
        PracticeOptions options,
        PracticeLook look,
        long version) {

    public static final int MAX_NAME = 60;
    public static final int MAX_TAGLINE = 200;

    public Practice {
        if (!isName(name)) {
            throw new IllegalArgumentException("a practice's name has 1 to " + MAX_NAME + " characters, on one line");
        }
        if (!tagline.map(Practice::isTagline).orElse(true)) {
            throw new IllegalArgumentException("a tagline has 1 to " + MAX_TAGLINE + " characters, on one line");
        }
        if (!website.map(Practice::isWebsite).orElse(true)) {
            throw new IllegalArgumentException("a website is an absolute http or https address");
        }
    }

    /** A practice with the program's own look. */
    public Practice(
            String name,
            ZoneId zone,
            EmailAddress contact,
            EmailAddress sender,
            Optional<String> tagline,
            Optional<URI> website,
            ContactChannel channel,
            PracticeOptions options,
            long version) {
        this(name, zone, contact, sender, tagline, website, channel, options, PracticeLook.PLAIN, version);
    }

    /** The same settings under another version, for those who store them. */
    public Practice withVersion(long other) {
        return new Practice(name, zone, contact, sender, tagline, website, channel, options, look, other);
    }

    public Practice withLook(PracticeLook other) {
        return new Practice(name, zone, contact, sender, tagline, website, channel, options, other, version);
    }

    /** Whether the text can be a practice's name. */
    public static boolean isName(String text) {
        return isLine(text, MAX_NAME);
    }

    /** Whether the text can be a practice's tagline. */
    public static boolean isTagline(String text) {
        return isLine(text, MAX_TAGLINE);
    }

    /** Whether the address can be a practice's site. */
    public static boolean isWebsite(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null;
    }

    private static boolean isLine(String text, int max) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= max
                && text.codePoints().noneMatch(Practice::breaksLine);
    }

    private static boolean breaksLine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
