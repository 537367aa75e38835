/** Choosing a slot, and one's own appointments, as pages (spec B7, B13). */
@NullMarked
package fr.guichet.web.site.booking;

import org.jspecify.annotations.NullMarked;
