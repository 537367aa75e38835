/** Booking of the whole program. */
@NullMarked
package fr.guichet.bootstrap.booking;

import org.jspecify.annotations.NullMarked;
