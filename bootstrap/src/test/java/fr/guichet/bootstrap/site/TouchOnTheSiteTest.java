package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("spec section 5: the agenda on a screen that is touched")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TouchOnTheSiteTest {

    /** Longer than the agenda takes for a press that is meant. */
    private static final int LONG_PRESS = 700;

    private final RunningProgram program = RunningProgram.shared();
    private Browser browser;
    private Page page;
    private String appointment;

    @BeforeAll
    void open() {
        browser = Browser.on(Site.root(program));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openTheWeek() {
        var coach = Trainer.of(program);
        var start = program.api()
                .get("/praticiens/" + coach.id() + "/creneaux")
                .expect(200)
                .body()
                .at("/0/debut")
                .asString();
        appointment = program.someone(Role.CLIENT)
                .api()
                .post("/rendez-vous", Map.of("praticien_id", coach.id(), "debut", start))
                .expect(201)
                .text("id");
        page = browser.page(browser.touching());
        Site.signIn(page, coach.address(), Site.PASSWORD);
        page.waitForURL("**/cabinet**");
        page.navigate("/cabinet?semaine=" + start.substring(0, 10));
    }

    @Test
    void a_tap_opens_the_appointment_which_is_moved_there_without_dragging() {
        page.locator(".booked").tap();
        page.waitForURL("**/cabinet/rendez-vous/" + appointment);
        page.locator("a[href$='/deplacer']").tap();
        page.locator(".slot").first().tap();
        page.waitForURL("**fait=deplace");

        assertThat(page.locator("main").innerText()).contains("est déplacé");
        browser.hadNothingToComplainOf();
    }

    @Test
    void a_long_press_drags_and_the_question_is_asked_before_anybody_is_mailed() {
        assertThat(page.locator(".calendar-legend").innerText()).contains("Appuyez longuement");
        var from = box(page.locator(".booked"));
        var to = Objects.requireNonNull(page.locator(".free").first().boundingBox());
        var fingers = page.context().newCDPSession(page);
        touch(fingers, "touchStart", from);
        page.waitForTimeout(LONG_PRESS);
        for (var step = 1; step <= 10; step++) {
            touch(fingers, "touchMove", between(from, to, step / 10.0));
        }
        touch(fingers, "touchEnd", null);

        page.waitForSelector("dialog[open]");
        page.locator("dialog [data-move]").tap();
        page.waitForURL("**fait=deplace");
        browser.hadNothingToComplainOf();
    }

    private static void touch(CDPSession fingers, String type, @Nullable BoundingBox at) {
        var points = new JsonArray();
        if (at != null) {
            var point = new JsonObject();
            point.addProperty("x", at.x + at.width / 2);
            point.addProperty("y", at.y + 8);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }

    private static BoundingBox between(BoundingBox from, BoundingBox to, double part) {
        var box = new BoundingBox();
        box.width = from.width;
        box.x = from.x + (to.x - from.x) * part;
        box.y = from.y + (to.y - from.y) * part;
        return box;
    }

    private static BoundingBox box(Locator what) {
        what.scrollIntoViewIfNeeded();
        return Objects.requireNonNull(what.boundingBox());
    }
}
