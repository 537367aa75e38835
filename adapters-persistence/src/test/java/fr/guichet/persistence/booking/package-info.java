/** Booking on PostgreSQL: the suites of the application, and races that only a database can have (spec B6). */
@NullMarked
package fr.guichet.persistence.booking;

import org.jspecify.annotations.NullMarked;
