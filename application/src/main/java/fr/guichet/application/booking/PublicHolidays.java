package fr.guichet.application.booking;

import java.time.LocalDate;
import java.util.Set;

/** The public holidays of the practice's country (spec B4). */
@FunctionalInterface
public interface PublicHolidays {

    /** Those from one day to another, both included. */
    Set<LocalDate> between(LocalDate from, LocalDate to);
}
