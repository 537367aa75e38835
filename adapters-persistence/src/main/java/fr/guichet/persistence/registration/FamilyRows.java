package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.CHILD;
import static fr.guichet.persistence.jooq.Tables.FAMILY;
import static fr.guichet.persistence.jooq.Tables.FAMILY_PARENT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.Family;
import fr.guichet.domain.registration.FirstName;
import fr.guichet.domain.registration.Parent;
import fr.guichet.domain.registration.Photo;
import fr.guichet.domain.registration.Presentation;
import fr.guichet.domain.registration.ShortText;
import fr.guichet.domain.registration.Surname;
import fr.guichet.persistence.jooq.tables.records.ChildRecord;
import fr.guichet.persistence.jooq.tables.records.FamilyParentRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;

/** Families between rows and the domain: one query reads a family with its parents and children. */
final class FamilyRows {

    private static final Field<List<Parent>> PARENTS = multiset(selectFrom(FAMILY_PARENT)
                    .where(FAMILY_PARENT.FAMILY_ID.eq(FAMILY.ID))
                    .orderBy(FAMILY_PARENT.POSITION))
            .convertFrom(rows -> rows.map(FamilyRows::parent));

    private static final Field<List<Child>> CHILDREN = multiset(
                    selectFrom(CHILD).where(CHILD.FAMILY_ID.eq(FAMILY.ID)).orderBy(CHILD.POSITION))
            .convertFrom(rows -> rows.map(FamilyRows::child));

    private FamilyRows() {}

    static SelectJoinStep<Record> select(DSLContext dsl) {
        return dsl.select(FAMILY.fields()).select(PARENTS, CHILDREN).from(FAMILY);
    }

    static Family family(Record row) {
        var parents = row.get(PARENTS);
        return new Family(
                new Family.Id(row.get(FAMILY.ID)),
                parents.getFirst(),
                parents.stream().skip(1).findFirst(),
                row.get(FAMILY.LIVE_TOGETHER),
                row.get(CHILDREN),
                row.get(FAMILY.CREATED_AT),
                row.get(FAMILY.VERSION));
    }

    static FamilyParentRecord row(DSLContext dsl, Family.Id family, int position, Parent parent) {
        var row = dsl.newRecord(FAMILY_PARENT);
        row.setAccountId(parent.account().value());
        row.setFamilyId(family.value());
        row.setPosition((short) position);
        row.setStreet(parent.address().map(PostalAddress::street).orElse(null));
        row.setPostalCode(parent.address().map(PostalAddress::postalCode).orElse(null));
        row.setCity(parent.address().map(PostalAddress::city).orElse(null));
        row.setProfession(parent.profession().map(ShortText::text).orElse(null));
        row.setFamilySituation(parent.familySituation().map(ShortText::text).orElse(null));
        row.setBirthDate(parent.birthDate().orElse(null));
        row.setPresentation(parent.presentation().map(Presentation::text).orElse(null));
        return row;
    }

    static ChildRecord row(DSLContext dsl, Family.Id family, int position, Child child) {
        var row = dsl.newRecord(CHILD);
        row.setId(child.id().value());
        row.setFamilyId(family.value());
        row.setPosition((short) position);
        row.setSurname(child.surname().text());
        row.setGender(child.gender().name());
        row.setMultipleBirth(child.multipleBirth());
        switch (child) {
            case Child.Born born -> {
                row.setFirstName(born.firstName().text());
                row.setBirthDate(born.birthDate());
                row.setPhotoId(born.photo().map(Photo.Id::value).orElse(null));
            }
            case Child.Unborn unborn -> {
                row.setFirstName(unborn.firstName().map(FirstName::text).orElse(null));
                row.setExpectedDate(unborn.expectedDate());
            }
        }
        return row;
    }

    private static Parent parent(FamilyParentRecord row) {
        return new Parent(
                new Account.Id(row.getAccountId()),
                Optional.ofNullable(row.getStreet())
                        .map(street -> new PostalAddress(street, row.getPostalCode(), row.getCity())),
                Optional.ofNullable(row.getProfession()).map(ShortText::new),
                Optional.ofNullable(row.getFamilySituation()).map(ShortText::new),
                Optional.ofNullable(row.getBirthDate()),
                Optional.ofNullable(row.getPresentation()).map(Presentation::new));
    }

    private static Child child(ChildRecord row) {
        var id = new Child.Id(row.getId());
        var firstName = Optional.ofNullable(row.getFirstName()).map(FirstName::new);
        var surname = new Surname(row.getSurname());
        var gender = Child.Gender.valueOf(row.getGender());
        var birthDate = row.getBirthDate();
        return birthDate == null
                ? new Child.Unborn(
                        id,
                        firstName,
                        surname,
                        gender,
                        Objects.requireNonNull(row.getExpectedDate()),
                        row.getMultipleBirth())
                : new Child.Born(
                        id,
                        firstName.orElseThrow(),
                        surname,
                        gender,
                        birthDate,
                        row.getMultipleBirth(),
                        Optional.ofNullable(row.getPhotoId()).map(Photo.Id::new));
    }
}
