/** What booking needs from the calendar. */
@NullMarked
package fr.guichet.bootstrap.booking;

import org.jspecify.annotations.NullMarked;
