package fr.guichet.application.registration;

import fr.guichet.domain.registration.Child;
import java.util.Optional;
import java.util.Set;

/** Children's photos, read from families in memory. */
public final class InMemoryChildPhotos implements ChildPhotos {

    private final InMemoryFamilies families;

    public InMemoryChildPhotos(InMemoryFamilies families) {
        this.families = families;
    }

    @Override
    public Optional<ChildPhoto> find(Child.Id id) {
        return families.all().stream()
                .flatMap(family -> family.children().stream()
                        .filter(child -> child.id().equals(id))
                        .filter(Child.Born.class::isInstance)
                        .flatMap(child -> ((Child.Born) child).photo().stream())
                        .map(photo -> new ChildPhoto(photo, Set.copyOf(family.accounts()))))
                .findFirst();
    }
}
