package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.CHILD;
import static fr.guichet.persistence.jooq.Tables.FAMILY;
import static fr.guichet.persistence.jooq.Tables.FAMILY_PARENT;
import static org.jooq.impl.DSL.select;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.registration.Families;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Family;
import java.util.ArrayList;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;

/** Families, with a row for each parent and each child. */
@Repository
class JooqFamilies implements Families {

    private final DSLContext dsl;

    JooqFamilies(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Family> find(Family.Id id) {
        return FamilyRows.select(dsl).where(FAMILY.ID.eq(id.value())).fetchOptional(FamilyRows::family);
    }

    @Override
    public Optional<Family> findByAccount(Account.Id account) {
        return FamilyRows.select(dsl)
                .where(FAMILY.ID.eq(select(FAMILY_PARENT.FAMILY_ID)
                        .from(FAMILY_PARENT)
                        .where(FAMILY_PARENT.ACCOUNT_ID.eq(account.value()))))
                .fetchOptional(FamilyRows::family);
    }

    @Override
    public void add(Family family) {
        dsl.insertInto(FAMILY)
                .set(FAMILY.ID, family.id().value())
                .set(FAMILY.LIVE_TOGETHER, family.liveTogether())
                .set(FAMILY.CREATED_AT, family.createdAt())
                .set(FAMILY.VERSION, 0L)
                .execute();
        addMembers(family);
    }

    @Override
    public void update(Family family) {
        var updated = dsl.update(FAMILY)
                .set(FAMILY.LIVE_TOGETHER, family.liveTogether())
                .set(FAMILY.VERSION, family.version() + 1)
                .where(FAMILY.ID.eq(family.id().value()), FAMILY.VERSION.eq(family.version()))
                .execute();
        if (updated == 0) {
            throw new StaleVersion(family.id());
        }
        dsl.deleteFrom(FAMILY_PARENT)
                .where(FAMILY_PARENT.FAMILY_ID.eq(family.id().value()))
                .execute();
        dsl.deleteFrom(CHILD).where(CHILD.FAMILY_ID.eq(family.id().value())).execute();
        addMembers(family);
    }

    @Override
    public void remove(Family family) {
        var removed = dsl.deleteFrom(FAMILY)
                .where(FAMILY.ID.eq(family.id().value()), FAMILY.VERSION.eq(family.version()))
                .execute();
        if (removed == 0) {
            throw new StaleVersion(family.id());
        }
    }

    private void addMembers(Family family) {
        var rows = new ArrayList<TableRecord<?>>();
        rows.add(FamilyRows.row(dsl, family.id(), 1, family.first()));
        family.second().ifPresent(second -> rows.add(FamilyRows.row(dsl, family.id(), 2, second)));
        for (var i = 0; i < family.children().size(); i++) {
            rows.add(FamilyRows.row(dsl, family.id(), i + 1, family.children().get(i)));
        }
        dsl.batchInsert(rows).execute();
    }
}
