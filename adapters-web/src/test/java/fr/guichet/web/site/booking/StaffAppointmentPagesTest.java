package fr.guichet.web.site.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.MoveAppointment;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.web.WebTexts;
import fr.guichet.web.site.SiteMessages;
import fr.guichet.web.site.Typed;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a drop in the agenda is told (spec B7). */
class StaffAppointmentPagesTest {

    /** Someone else is always first. */
    private static final Transactions LOST = new Transactions() {
        @Override
        public <T> T inTransaction(Supplier<T> work) {
            throw new StaleVersion("appointment");
        }
    };

    @BeforeEach
    void readFrench() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_drop_of_what_someone_has_just_changed_is_a_conflict_with_its_own_sentence() throws Exception {
        var move = with(MoveAppointment.class, LOST);
        var messages = with(SiteMessages.class, WebTexts.source());
        var pages = with(StaffAppointmentPages.class, move, messages);
        var actor = new Actor(new Account.Id(UUID.randomUUID()), Role.PRACTITIONER);

        var answer =
                pages.drop(actor, UUID.randomUUID(), new Typed(Map.of("debut", List.of("2026-11-23T09:00:00+01:00"))));

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        var told = Objects.requireNonNull(answer.getBody());
        assertThat(told.message()).contains("rechargez la page").doesNotContain("connexion");
        assertThat(told.waivable()).isFalse();
    }

    /** One that has these parts, and no others. */
    private static <T> T with(Class<T> type, Object... parts) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var arguments = Stream.of(constructor.getParameterTypes())
                .map(parameter -> Stream.of(parts)
                        .filter(parameter::isInstance)
                        .findFirst()
                        .orElse(null))
                .toArray();
        return type.cast(constructor.newInstance(arguments));
    }
}
