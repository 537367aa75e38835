/** Registrations, decisions and what managers read of them, on PostgreSQL (spec A1, A7, A8, A11). */
@NullMarked
package fr.guichet.persistence.registration;

import org.jspecify.annotations.NullMarked;
