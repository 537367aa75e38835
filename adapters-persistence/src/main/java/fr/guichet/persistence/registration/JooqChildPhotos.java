package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.CHILD;
import static fr.guichet.persistence.jooq.Tables.FAMILY_PARENT;

import fr.guichet.application.registration.ChildPhotos;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.Photo;
import java.util.HashSet;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Children's photos, with a row for each of their parents. */
@Repository
class JooqChildPhotos implements ChildPhotos {

    private final DSLContext dsl;

    JooqChildPhotos(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<ChildPhoto> find(Child.Id child) {
        var rows = dsl.select(CHILD.PHOTO_ID, FAMILY_PARENT.ACCOUNT_ID)
                .from(CHILD)
                .join(FAMILY_PARENT)
                .on(FAMILY_PARENT.FAMILY_ID.eq(CHILD.FAMILY_ID))
                .where(CHILD.ID.eq(child.value()), CHILD.PHOTO_ID.isNotNull())
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var parents = new HashSet<Account.Id>();
        rows.forEach(row -> parents.add(new Account.Id(row.value2())));
        return Optional.of(new ChildPhoto(new Photo.Id(rows.getFirst().value1()), parents));
    }
}
