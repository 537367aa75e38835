/** How messages read and leave. */
@NullMarked
package fr.guichet.notification.booking;

import org.jspecify.annotations.NullMarked;
