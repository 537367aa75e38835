/** Agendas and appointments on PostgreSQL, where advisory locks order bookings and exclusion constraints guard them (spec B6). */
@NullMarked
package fr.guichet.persistence.booking;

import org.jspecify.annotations.NullMarked;
