/** Messages in PostgreSQL (spec A9). */
@NullMarked
package fr.guichet.persistence.notification;

import org.jspecify.annotations.NullMarked;
