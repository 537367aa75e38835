/** Booking in memory, the suites that every store of it must pass, and a fixture for those who embed it. */
@NullMarked
package fr.guichet.application.booking;

import org.jspecify.annotations.NullMarked;
