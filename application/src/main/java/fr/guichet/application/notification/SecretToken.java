package fr.guichet.application.notification;

/** A secret on its way to one person, such as a link's token or a temporary password; its text form is a mask. */
public record SecretToken(String value) {

    public SecretToken {
        // Only such characters stand in a link or in a text message as they are, and cost one character each.
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("a secret is made of visible ASCII characters");
        }
    }

    @Override
    public String toString() {
        return "SecretToken[•••]";
    }
}
