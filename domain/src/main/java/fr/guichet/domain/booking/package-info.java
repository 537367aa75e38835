/** When someone can be booked, and the appointments that were (spec B1 to B8). */
@NullMarked
package fr.guichet.domain.booking;

import org.jspecify.annotations.NullMarked;
