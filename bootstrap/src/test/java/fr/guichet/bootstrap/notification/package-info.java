/** Messages through the real scheduler, database and mail server. */
@NullMarked
package fr.guichet.bootstrap.notification;

import org.jspecify.annotations.NullMarked;
