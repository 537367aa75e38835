package fr.guichet.bootstrap.booking;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.guichet.application.booking.PublicHolidays;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The eleven public holidays of the whole of France, without those of Alsace-Moselle and overseas (spec B4). */
@Component
final class FrenchHolidays implements PublicHolidays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    @Override
    public Set<LocalDate> between(LocalDate from, LocalDate to) {
        return holidays.getHolidays(from, to).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
