/** Appointments as iCalendar objects (spec B10, B11). */
@NullMarked
package fr.guichet.notification.booking;

import org.jspecify.annotations.NullMarked;
