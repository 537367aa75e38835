package fr.guichet.persistence.practice;

import static fr.guichet.persistence.jooq.Tables.PRACTICE;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.practice.Colour;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeLook;
import fr.guichet.domain.practice.PracticeOptions;
import fr.guichet.persistence.jooq.tables.records.PracticeRecord;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one row of the practice. Every message and every page asks for it, so what was read a moment ago is not read again; a
 * change counts at once here, and within that moment where another instance made it.
 */
@Repository
class JooqPractices implements Practices {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final DSLContext dsl;
    private volatile @Nullable Read read;

    JooqPractices(DSLContext dsl) {
        this.dsl = dsl;
    }

    private record Read(Practice practice, long at) {}

    @Override
    public Practice current() {
        var known = read;
        if (known == null || System.nanoTime() - known.at() > KEPT.toNanos()) {
            known = new Read(dsl.selectFrom(PRACTICE).fetchSingle(JooqPractices::practice), System.nanoTime());
            read = known;
        }
        return known.practice();
    }

    @Override
    public void update(Practice practice) {
        var options = practice.options();
        var look = practice.look();
        var updated = dsl.update(PRACTICE)
                .set(PRACTICE.NAME, practice.name())
                .set(PRACTICE.ZONE, practice.zone().getId())
                .set(PRACTICE.CONTACT, practice.contact().value())
                .set(PRACTICE.SENDER, practice.sender().value())
                .set(PRACTICE.TAGLINE, practice.tagline().orElse(null))
                .set(PRACTICE.WEBSITE, practice.website().map(URI::toString).orElse(null))
                .set(PRACTICE.CHANNEL, practice.channel().name())
                .set(PRACTICE.CHILD_PHOTO_REQUIRED, options.childPhotoRequired())
                .set(PRACTICE.CHILDMINDER_PHOTO_REQUIRED, options.childminderPhotoRequired())
                .set(PRACTICE.PRESENTATION_REQUIRED, options.presentationRequired())
                .set(PRACTICE.CLIENT_ACCESS, options.clientAccess().name())
                .set(PRACTICE.TELLS_OF_SHARED, options.tellsOfShared())
                .set(PRACTICE.REMINDER_HOURS, options.reminderHours())
                .set(PRACTICE.ACCENT, look.accent().map(Colour::hex).orElse(null))
                .set(PRACTICE.LOGO_ID, look.logo().map(PracticeLook.Image::id).orElse(null))
                .set(
                        PRACTICE.PICTURE_ID,
                        look.picture().map(PracticeLook.Image::id).orElse(null))
                .set(PRACTICE.VERSION, practice.version() + 1)
                .where(PRACTICE.VERSION.eq(practice.version()))
                .execute();
        if (updated == 0) {
            throw new StaleVersion(practice.name());
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                read = null;
            }
        });
    }

    private static Practice practice(PracticeRecord row) {
        return new Practice(
                row.getName(),
                ZoneId.of(row.getZone()),
                new EmailAddress(row.getContact()),
                new EmailAddress(row.getSender()),
                Optional.ofNullable(row.getTagline()),
                Optional.ofNullable(row.getWebsite()).map(URI::create),
                ContactChannel.valueOf(row.getChannel()),
                new PracticeOptions(
                        row.getChildPhotoRequired(),
                        row.getChildminderPhotoRequired(),
                        row.getPresentationRequired(),
                        PracticeOptions.ClientAccess.valueOf(row.getClientAccess()),
                        row.getTellsOfShared(),
                        row.getReminderHours()),
                new PracticeLook(
                        Optional.ofNullable(row.getAccent()).map(Colour::new),
                        Optional.ofNullable(row.getLogoId()).map(PracticeLook.Image::new),
                        Optional.ofNullable(row.getPictureId()).map(PracticeLook.Image::new)),
                row.getVersion());
    }
}
