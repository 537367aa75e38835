package fr.guichet.web.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.domain.account.Account;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sentence about what was done, and whose account it was done to where that may be told. */
public record MessageWire(
        String message,

        @JsonProperty("userId") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        UUID userId) {

    public static MessageWire of(String message) {
        return new MessageWire(message, null);
    }

    public static MessageWire of(String message, Account.Id account) {
        return new MessageWire(message, account.value());
    }
}
