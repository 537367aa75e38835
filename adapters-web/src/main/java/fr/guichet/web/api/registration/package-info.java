/** Registrations and what is decided about them, over HTTP (spec A1, A7, A8). */
@NullMarked
package fr.guichet.web.api.registration;

import org.jspecify.annotations.NullMarked;
