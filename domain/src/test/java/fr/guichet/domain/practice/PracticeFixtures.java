package fr.guichet.domain.practice;

import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/** Practices for tests. */
public final class PracticeFixtures {

    private PracticeFixtures() {}

    /** The childminding office of the reference document. */
    public static Practice ptitsPas() {
        return new Practice(
                "P'titsPas",
                ZoneId.of("Europe/Paris"),
                new EmailAddress("contact@ptits-pas.fr"),
                new EmailAddress("no-reply@ptits-pas.fr"),
                Optional.of("Plateforme de mise en relation parents / assistantes maternelles"),
                Optional.of(URI.create("https://ptits-pas.fr")),
                ContactChannel.EMAIL,
                PracticeOptions.DEFAULT,
                0);
    }
}
