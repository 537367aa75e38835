/** How messages read and leave. */
@NullMarked
package fr.guichet.notification;

import org.jspecify.annotations.NullMarked;
