/** Fixtures and rules of booking (spec B1 to B8, B12). */
@NullMarked
package fr.guichet.domain.booking;

import org.jspecify.annotations.NullMarked;
