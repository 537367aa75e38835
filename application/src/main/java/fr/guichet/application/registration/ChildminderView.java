package fr.guichet.application.registration;

import fr.guichet.domain.practice.PracticeOptions;
import fr.guichet.domain.registration.MissingElement;
import java.util.Set;

/**
 * A childminder as managers see them.
 *
 * @param missing what the registration lacks
 */
public record ChildminderView(ChildminderFile file, Set<MissingElement> missing) {

    static ChildminderView of(ChildminderFile file, PracticeOptions options) {
        return new ChildminderView(
                file,
                file.registration()
                        .missingElements(options, account -> file.terms().isPresent()));
    }
}
