/** Registrations through the whole program. */
@NullMarked
package fr.guichet.bootstrap.registration;

import org.jspecify.annotations.NullMarked;
