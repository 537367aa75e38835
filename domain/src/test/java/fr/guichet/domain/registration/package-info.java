/** Fixtures and rules of registrations. */
@NullMarked
package fr.guichet.domain.registration;

import org.jspecify.annotations.NullMarked;
