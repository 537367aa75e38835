/** Agendas, slots and appointments over HTTP (spec B1 to B13). */
@NullMarked
package fr.guichet.web.api.booking;

import org.jspecify.annotations.NullMarked;
