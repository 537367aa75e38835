/** Registrations on PostgreSQL. */
@NullMarked
package fr.guichet.persistence.registration;

import org.jspecify.annotations.NullMarked;
