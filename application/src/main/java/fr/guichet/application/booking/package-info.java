/** Slots, appointments, and the agendas that staff keep (spec B1 to B13). */
@NullMarked
package fr.guichet.application.booking;

import org.jspecify.annotations.NullMarked;
