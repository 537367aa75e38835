package fr.guichet.application.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.FinaliseClientFile.Outcome;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.SignedConditions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Conditions are signed, kept and can be verified (spec C3)")
class SigningTest {

    private final PapersWorld world = new PapersWorld();
    private final Actor lea = world.someone(Role.CLIENT, "Léa", "PETIT", "lea.petit@example.org");
    private final ClientFile.Id file = world.fileOf(lea);

    @Test
    void a_signed_file_is_final_and_holds_the_pdf() {
        var done = finalised(sign(1));

        assertThat(done.file().signed().version()).isEqualTo(1);
        assertThat(done.file().signed().signedAt()).isEqualTo(PapersWorld.NOW);
        assertThat(world.files.find(file)).contains(done.file());
        var document = world.documents.find(done.document()).orElseThrow();
        assertThat(document.title()).isEqualTo("Titre (version 1)");
        assertThat(document.addedBy().name()).isEqualTo("Jonas FAVRE");
        assertThat(world.openDocument().handle(lea, done.document())).isPresent();
        assertThat(world.outbox.told(Notification.ConditionsSigned.class))
                .singleElement()
                .satisfies(told -> assertThat(told.attachment().file()).isEqualTo(done.document()));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLIENT", "PARENT", "CHILDMINDER"})
    void staff_alone_take_signatures(Role role) {
        var outcome = world.finalise()
                .handle(command(world.someone(role, "Anne", "AUTRE", "anne@example.org"), file, 1, "a signature"));

        assertThat(outcome).isEqualTo(new Outcome.Forbidden());
    }

    @Test
    void without_a_signature_a_file_does_not_become_final() {
        assertThat(sign("nothing")).isEqualTo(new Outcome.Refused(new SigningRejection.EmptyDrawing()));
        assertThat(sign("a photo")).isEqualTo(new Outcome.Refused(new SigningRejection.DrawingTooLarge()));
        assertThat(sign("a page")).isEqualTo(new Outcome.Refused(new SigningRejection.NoPng()));
        var noBase64 = new FinaliseClientFile.Command(world.trainer, file, 1, "Léa PETIT", "*");
        assertThat(world.finalise().handle(noBase64)).isEqualTo(new Outcome.Refused(new SigningRejection.NoPng()));
        var huge = new FinaliseClientFile.Command(world.trainer, file, 1, "Léa PETIT", "A".repeat(800_000));
        assertThat(world.finalise().handle(huge))
                .isEqualTo(new Outcome.Refused(new SigningRejection.DrawingTooLarge()));

        assertThat(world.files.find(file)).containsInstanceOf(ClientFile.Preliminary.class);
        assertThat(world.store.all()).isEmpty();
        assertThat(world.outbox.told()).isEmpty();
    }

    @Test
    void who_read_another_version_is_told_which_to_read() {
        publish("Nouvelles conditions.");

        assertThat(sign(1)).isEqualTo(new Outcome.Refused(new SigningRejection.OtherConditions(2)));
        assertThat(sign(3)).isEqualTo(new Outcome.Refused(new SigningRejection.OtherConditions(2)));
    }

    @Test
    void the_same_version_is_signed_once() {
        sign(1);

        assertThat(sign(1)).isEqualTo(new Outcome.Refused(new SigningRejection.AlreadySigned()));
    }

    @Test
    void a_new_version_asks_for_a_new_signature_and_keeps_the_earlier_one() {
        var first = finalised(sign(1));
        assertThat(first.file().mustSign(1)).isFalse();
        publish("Nouvelles conditions.");
        assertThat(first.file().mustSign(2)).isTrue();
        assertThat(changesOfThePractice()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(world.trainer.account());
            assertThat(entry.details()).contains("conditions=2");
        });

        var second = finalised(sign(2));

        assertThat(second.file().signed().version()).isEqualTo(2);
        assertThat(world.signatures.ofClient(file)).hasSize(2);
        assertThat(world.verify().handle(lea, first.document()).orElseThrow().isIntact())
                .isTrue();
        assertThat(world.verify().handle(lea, second.document()).orElseThrow().isIntact())
                .isTrue();
    }

    @Test
    void a_text_that_says_the_same_is_no_new_version() {
        var same = world.texts.current(fr.guichet.domain.practice.PracticeText.Kind.CONDITIONS);

        assertThat(world.publish().handle(world.trainer, same.title(), same.body()))
                .isEqualTo(new PublishConditions.Outcome.Published(same));
        assertThat(world.publish().handle(lea, "Titre", "Texte")).isEqualTo(new PublishConditions.Outcome.Forbidden());
        assertThat(changesOfThePractice()).isEmpty();
    }

    private List<AuditEntry> changesOfThePractice() {
        return world.trail.newest(Optional.empty(), PageRequest.first()).entries().stream()
                .filter(entry -> entry.action() == AuditedAction.PRACTICE_CHANGED)
                .toList();
    }

    @Test
    void a_file_without_an_account_is_signed_and_mailed_to_its_address() {
        var called = world.fileWithoutAccount();

        var outcome = world.finalise().handle(command(world.trainer, called, 1, "a signature"));

        assertThat(outcome).isInstanceOf(Outcome.Finalised.class);
        assertThat(world.outbox.told(Notification.ConditionsSigned.class)).hasSize(1);
    }

    @Test
    void there_is_no_such_client() {
        assertThat(world.finalise()
                        .handle(command(world.trainer, new ClientFile.Id(UUID.randomUUID()), 1, "a signature")))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void a_changed_file_shows() {
        var document = finalised(sign(1)).document();

        world.forgeBytes(document);

        var report = world.verify().handle(world.trainer, document).orElseThrow();
        assertThat(report.isIntact()).isFalse();
        assertThat(report.fileIntact()).isFalse();
        assertThat(report.signature().orElseThrow().intact()).isTrue();
    }

    @Test
    void a_changed_record_shows_also_when_its_digest_was_changed_with_it() {
        for (var withItsDigest : new boolean[] {false, true}) {
            var world = new PapersWorld();
            var client = world.fileWithoutAccount();
            var done = finalised(world.finalise().handle(command(world.trainer, client, 1, "a signature")));

            world.forgeSignatory(new SignedConditions.Id(done.document().value()), "Quelqu'un d'autre", withItsDigest);

            var report = world.verify().handle(world.trainer, done.document()).orElseThrow();
            assertThat(report.isIntact()).isFalse();
            assertThat(report.signature().orElseThrow().intact()).isFalse();
        }
    }

    @Test
    void signed_conditions_cannot_be_removed_by_the_way() {
        var document = finalised(sign(1)).document();

        assertThat(world.removeDocument().handle(world.administrator, document))
                .isEqualTo(new RemoveDocument.Outcome.Signed());
        assertThat(world.documents.find(document)).isPresent();
    }

    private void publish(String body) {
        world.publish().handle(world.trainer, "Conditions", body);
    }

    private Outcome sign(int version) {
        return world.finalise().handle(command(world.trainer, file, version, "a signature"));
    }

    private Outcome sign(String drawing) {
        return world.finalise().handle(command(world.trainer, file, 1, drawing));
    }

    private static FinaliseClientFile.Command command(Actor actor, ClientFile.Id client, int version, String drawing) {
        return new FinaliseClientFile.Command(actor, client, version, "Léa PETIT", Drawings.base64(drawing));
    }

    private static Outcome.Finalised finalised(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Finalised.class);
        return (Outcome.Finalised) outcome;
    }
}
