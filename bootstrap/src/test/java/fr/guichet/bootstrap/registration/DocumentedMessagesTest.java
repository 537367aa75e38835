package fr.guichet.bootstrap.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.guichet.bootstrap.RunningProgram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The messages of the reference document's step 6 as they arrive; {@code FrenchMessageRendererTest} and {@code
 * TextMessagesTest} hold every sentence of them, with the document's own names.
 */
@DisplayName("P'titsPas, « Étape 6 : Réception de la notification »")
class DocumentedMessagesTest {

    private static final AtomicInteger PHONES = new AtomicInteger();

    private final Office office = new Office();
    private final String claire = RunningProgram.newAddress("claire.martin");
    private final String phone = "0671%06d".formatted(PHONES.incrementAndGet());

    @Test
    @DisplayName("6.1 Email de validation - Parents, Template Parent 1 et Parent 2")
    void each_parent_gets_the_mail_of_their_part_in_the_family() throws Exception {
        var thomas = RunningProgram.newAddress("thomas.martin");
        office.approve(office.register(Office.family(claire, thomas))).expect(200);

        assertThat(office.program.awaitEmail(claire, "a été validé - Créez votre mot de passe ✅"))
                .contains("Bonjour Claire MARTIN,", "espace parent");
        assertThat(office.program.awaitEmail(thomas, "a été validé - Créez votre mot de passe ✅"))
                .contains("Bonjour Thomas MARTIN,", "Votre co-parent vous a ajouté", "vous n'êtes pas à l'origine");
        var sender = office.program
                .emails(claire, "a été validé")
                .getFirst()
                .getFrom()[0]
                .toString();
        assertThat(sender).contains("no-reply@");
    }

    @Test
    @DisplayName("6.2 Email de validation - Assistantes Maternelles")
    void a_childminder_gets_the_mail_of_childminders() {
        var marie = RunningProgram.newAddress("marie.dubois");
        office.approve(office.register(Office.marie(marie))).expect(200);

        assertThat(office.program.awaitEmail(marie, "a été validé - Créez votre mot de passe ✅"))
                .contains("Bonjour Marie DUBOIS,", "espace assistante maternelle");
    }

    @Test
    @DisplayName("6.3 Email de refus")
    void whoever_is_refused_gets_the_reason() {
        office.refuse(office.register(Office.claire(claire))).expect(200);

        assertThat(office.program.awaitEmail(claire, "Votre demande d'inscription"))
                .contains("Nous avons bien reçu votre demande", "Motif : Informations incomplètes", "Cordialement,");
    }

    @Test
    @DisplayName("6.3 SMS de validation, choisi par l'utilisateur lors de l'inscription")
    void who_wants_a_text_message_gets_the_link_by_it_alone() {
        office.approve(registerFor("sms")).expect(200);

        var sms = awaitText();
        assertThat(sms).contains("Votre compte a été validé ! Créez votre mot de passe : ", "(valable 7 jours)");
        office.anyone.get("/auth/verify-token?token=" + Office.token(sms)).expect(200);
        assertThat(office.program.emails(claire, "")).isEmpty();
    }

    @Test
    @DisplayName("6 Les deux en parallèle pour plus de fiabilité")
    void who_wants_both_gets_both_with_the_same_link() {
        office.approve(registerFor("les_deux")).expect(200);

        assertThat(Office.token(awaitText()))
                .isEqualTo(Office.token(office.program.awaitEmail(claire, "Créez votre mot de passe")));
    }

    @Test
    @DisplayName("6.4 SMS de refus, 160 caractères au plus, motif abrégé")
    void a_refusal_by_text_message_fits_and_shortens_its_reason() {
        office.manager
                .patch(
                        "/users/" + registerFor("sms") + "/suspendre",
                        Map.of("comment", "Informations incomplètes : il manque des documents. ".repeat(5)))
                .expect(200);

        var sms = awaitText();
        assertThat(sms)
                .contains("Votre demande d'inscription n'a pas pu etre validée. Motif : Informations")
                .contains("Contactez-nous : " + office.contact());
        assertThat(sms.lines().skip(1).reduce("", String::concat)).hasSizeLessThanOrEqualTo(160);
    }

    private String registerFor(String channel) {
        var body = Office.claire(claire);
        body.put("telephone", phone);
        body.put("canal_notification", channel);
        return office.register(body);
    }

    private String awaitText() {
        var e164 = "+33" + phone.substring(1);
        List<String> texts = await().until(() -> office.program.texts(e164), found -> !found.isEmpty());
        assertThat(texts).hasSize(1);
        return texts.getFirst();
    }
}
