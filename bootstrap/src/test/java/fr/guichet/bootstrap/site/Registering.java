package fr.guichet.bootstrap.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.guichet.domain.registration.ChildminderBuilder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/** The people of the reference document, who fill in one page after the other. */
final class Registering {

    static final String PRESENTATION =
            "Infirmière de nuit et chauffeur, nous cherchons une garde trois jours par semaine,"
                    + " parfois tôt le matin, pour Emma et ses frères.";

    private Registering() {}

    static void fill(Page page, Map<String, String> answers) {
        answers.forEach((field, text) -> page.fill("[id='" + field + "']", text));
    }

    /** Claire's family from the first page to the last; Thomas lives somewhere else. */
    static void family(Page page, String claire, String thomas) {
        page.navigate("/inscription/parent");
        claire(page, claire);
        press(page, "Suivant");
        thomas(page, thomas);
        page.uncheck("[id='co_parent.meme_adresse']");
        fill(
                page,
                Map.of(
                        "co_parent.adresse", "1 place du Marché",
                        "co_parent.code_postal", "75011",
                        "co_parent.ville", "Paris"));
        press(page, "Suivant");
        emma(page, 0);
        press(page, "Ajouter un autre enfant");
        unborn(page, 1, LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(3).toString());
        press(page, "Suivant");
        page.fill("#presentation", PRESENTATION);
        press(page, "Suivant");
        page.check("#cgu_acceptees");
        press(page, "Suivant");
        press(page, "Valider et envoyer ma demande");
    }

    /** Marie from the first page to the last, and her social security number. */
    static String childminder(Page page, String marie) {
        page.navigate("/inscription/assistante-maternelle");
        marie(page, marie);
        page.setInputFiles("#fichier", photo());
        page.check("#consentement_photo");
        press(page, "Suivant");
        var nir = profession(page);
        press(page, "Suivant");
        page.fill("#presentation", "Assistante maternelle depuis 2019.");
        press(page, "Suivant");
        page.check("#cgu_acceptees");
        press(page, "Suivant");
        press(page, "Valider et envoyer ma demande");
        return nir;
    }

    /** Presses a button by what stands on it. */
    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Chooses one of two or more answers, as a finger does. */
    static void choose(Page page, String answer) {
        page.click("label[for='" + answer + "']");
    }

    static void claire(Page page, String address) {
        fill(
                page,
                Map.of(
                        "prenom", "Claire",
                        "nom", "MARTIN",
                        "email", address,
                        "telephone", "06 89 56 78 90",
                        "adresse", "5 Avenue du Général de Gaulle",
                        "code_postal", "95870",
                        "ville", "Bezons"));
    }

    static void thomas(Page page, String address) {
        choose(page, "second_parent-oui");
        fill(
                page,
                Map.of(
                        "co_parent.prenom", "Thomas",
                        "co_parent.nom", "MARTIN",
                        "co_parent.email", address,
                        "co_parent.telephone", "06 78 45 56 67"));
    }

    static void emma(Page page, int index) {
        fill(
                page,
                Map.of(
                        child(index, "prenom"), "Emma",
                        child(index, "date_naissance"), "2024-02-15"));
        choose(page, child(index, "genre-F"));
        page.setInputFiles("[id='" + child(index, "fichier") + "']", photo());
    }

    static void unborn(Page page, int index, String expected) {
        choose(page, child(index, "ne-non"));
        fill(page, Map.of(child(index, "date_previsionnelle"), expected));
        choose(page, child(index, "genre-H"));
        page.check("[id='" + child(index, "grossesse_multiple") + "']");
    }

    static void marie(Page page, String address) {
        fill(
                page,
                Map.of(
                        "prenom", "Marie",
                        "nom", "DUBOIS",
                        "email", address,
                        "telephone", "06 96 34 56 78",
                        "adresse", "25 Rue de la République",
                        "code_postal", "95870",
                        "ville", "Bezons"));
    }

    /** A number that nobody else has. */
    static String profession(Page page) {
        var nir = ChildminderBuilder.nir("2800695%06d".formatted(new Random().nextInt(1_000_000)))
                .value();
        fill(
                page,
                Map.of(
                        "date_naissance", "1980-06-08",
                        "ville_naissance", "Bezons",
                        "nir", nir,
                        "numero_agrement", "AGR-2019-095001",
                        "date_agrement", "2019-09-01"));
        choose(page, "nb_max_enfants-4");
        return nir;
    }

    static String child(int index, String field) {
        return "enfants[" + index + "]." + field;
    }

    static FilePayload photo() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, 640, 480);
        graphics.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return new FilePayload("emma.jpg", "image/jpeg", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FilePayload noPhoto() {
        return new FilePayload("emma.jpg", "image/jpeg", "<html>".getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until every picture on the page has arrived. */
    static void awaitPictures(Page page) {
        Site.await(page, "[...document.querySelectorAll('main img')].every(i => i.complete && i.naturalWidth > 0)");
    }
}
