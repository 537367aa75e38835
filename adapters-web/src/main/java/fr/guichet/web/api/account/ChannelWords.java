package fr.guichet.web.api.account;

import fr.guichet.domain.account.ContactChannel;
import java.util.Map;

/** The wire's words for channels (spec A9). */
public final class ChannelWords {

    /** What each word means, for {@code TextField.oneOf}. */
    public static final Map<String, ContactChannel> ALL = Map.of(
            "email", ContactChannel.EMAIL,
            "sms", ContactChannel.SMS,
            "les_deux", ContactChannel.BOTH);

    private ChannelWords() {}

    public static String of(ContactChannel channel) {
        return switch (channel) {
            case EMAIL -> "email";
            case SMS -> "sms";
            case BOTH -> "les_deux";
        };
    }
}
