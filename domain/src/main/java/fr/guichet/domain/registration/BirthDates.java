package fr.guichet.domain.registration;

import java.time.LocalDate;

/** Which birth dates adults who register can have. */
public final class BirthDates {

    private static final int YOUNGEST = 14;
    private static final int OLDEST = 120;

    private BirthDates() {}

    /** Whether someone born that day can be a parent or a childminder today. */
    public static boolean isAdultsOn(LocalDate birth, LocalDate today) {
        return !birth.isAfter(today.minusYears(YOUNGEST)) && birth.isAfter(today.minusYears(OLDEST));
    }
}
