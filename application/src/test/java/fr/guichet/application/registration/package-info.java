/** Registrations in memory, and what every store of them must do. */
@NullMarked
package fr.guichet.application.registration;

import org.jspecify.annotations.NullMarked;
