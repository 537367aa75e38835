package fr.guichet.application.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.account.Actor;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B11: what every store of calendar feeds' secrets must do")
public abstract class CalendarFeedsContract {

    private static final CalendarSecret SECRET = new CalendarSecret("q8YkzN3vT_1mXw-5RbLc7HdPfGjS2aUe");
    private static final CalendarSecret OTHER = new CalendarSecret("A9sKzN3vT_1mXw-5RbLc7HdPfGjS2aUe");

    private BookingWorld world = new InMemoryBooking();
    private Actor lea = world.client("Léa", "PETIT");
    private Actor max = world.client("Max", "ROUX");

    protected abstract BookingWorld world();

    @BeforeEach
    void people() {
        world = world();
        lea = world.client("Léa", "PETIT");
        max = world.client("Max", "ROUX");
        // The stores of one suite may share a database.
        world.transactions().run(() -> {
            feeds().owner(SECRET).ifPresent(feeds()::remove);
            feeds().owner(OTHER).ifPresent(feeds()::remove);
        });
    }

    @Test
    void shows_a_secret_again_and_finds_its_owner() {
        add(lea, SECRET);
        add(max, OTHER);

        assertThat(feeds().find(lea.account())).contains(SECRET);
        assertThat(feeds().owner(SECRET)).contains(lea.account());
        assertThat(feeds().owner(OTHER)).contains(max.account());
    }

    @Test
    void finds_nobody_by_another_secret() {
        add(lea, SECRET);

        assertThat(feeds().owner(OTHER)).isEmpty();
        assertThat(feeds().owner(new CalendarSecret(SECRET.value().toLowerCase(Locale.ROOT))))
                .isEmpty();
        assertThat(feeds().owner(new CalendarSecret(""))).isEmpty();
        assertThat(feeds().find(max.account())).isEmpty();
    }

    @Test
    void finds_nobody_by_a_secret_that_was_renewed() {
        add(lea, SECRET);

        world.transactions().run(() -> {
            feeds().remove(lea.account());
            feeds().add(lea.account(), OTHER, BookingWorld.START);
        });

        assertThat(feeds().owner(SECRET)).isEmpty();
        assertThat(feeds().owner(OTHER)).contains(lea.account());
        assertThat(feeds().find(lea.account())).contains(OTHER);
    }

    @Test
    void gives_nobody_a_second_secret_beside_the_first() {
        add(lea, SECRET);

        assertThatThrownBy(() -> add(lea, OTHER)).isInstanceOf(RuntimeException.class);

        assertThat(feeds().find(lea.account())).contains(SECRET);
        assertThat(feeds().owner(OTHER)).isEmpty();
    }

    @Test
    void refuses_to_write_outside_a_transaction() {
        assertThatThrownBy(() -> feeds().add(lea.account(), SECRET, BookingWorld.START))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> feeds().remove(lea.account())).isInstanceOf(IllegalStateException.class);
    }

    private CalendarFeeds feeds() {
        return world.calendarFeeds();
    }

    private void add(Actor owner, CalendarSecret secret) {
        world.transactions().run(() -> feeds().add(owner.account(), secret, BookingWorld.START));
    }
}
