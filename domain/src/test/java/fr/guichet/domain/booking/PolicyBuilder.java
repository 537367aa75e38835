package fr.guichet.domain.booking;

import java.time.Duration;
import java.util.Optional;

/** The coach's policy, where the test does not say otherwise. */
public final class PolicyBuilder {

    private Duration gap = BookingPolicy.DEFAULT.gap();
    private Optional<Duration> step = BookingPolicy.DEFAULT.step();
    private int horizonDays = BookingPolicy.DEFAULT.horizonDays();
    private Duration minimumNotice = BookingPolicy.DEFAULT.minimumNotice();
    private Duration changeLimit = BookingPolicy.DEFAULT.changeLimit();
    private int maxUpcoming = BookingPolicy.DEFAULT.maxUpcoming();
    private boolean closedOnPublicHolidays = BookingPolicy.DEFAULT.closedOnPublicHolidays();

    PolicyBuilder() {}

    public PolicyBuilder gapMinutes(int minutes) {
        gap = Duration.ofMinutes(minutes);
        return this;
    }

    public PolicyBuilder stepMinutes(int minutes) {
        step = Optional.of(Duration.ofMinutes(minutes));
        return this;
    }

    public PolicyBuilder horizonDays(int days) {
        horizonDays = days;
        return this;
    }

    public PolicyBuilder minimumNotice(Duration notice) {
        minimumNotice = notice;
        return this;
    }

    public PolicyBuilder changeLimit(Duration limit) {
        changeLimit = limit;
        return this;
    }

    public PolicyBuilder maxUpcoming(int appointments) {
        maxUpcoming = appointments;
        return this;
    }

    public PolicyBuilder closedOnPublicHolidays() {
        closedOnPublicHolidays = true;
        return this;
    }

    public BookingPolicy build() {
        return new BookingPolicy(
                gap, step, horizonDays, minimumNotice, changeLimit, maxUpcoming, closedOnPublicHolidays);
    }
}
