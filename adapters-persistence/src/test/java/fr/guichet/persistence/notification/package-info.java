/** Messages in PostgreSQL. */
@NullMarked
package fr.guichet.persistence.notification;

import org.jspecify.annotations.NullMarked;
