package fr.guichet.application.registration;

import fr.guichet.domain.practice.PracticeOptions;
import fr.guichet.domain.registration.MissingElement;
import java.util.Set;

/**
 * A parent as managers see them.
 *
 * @param missing what the registration lacks
 */
public record ParentView(ParentFile file, Set<MissingElement> missing) {

    static ParentView of(ParentFile file, PracticeOptions options) {
        return new ParentView(file, file.family().missingElements(options, account -> file.familyAcceptedTerms()));
    }
}
