/** Registering, and deciding about who registered (spec A1, A7, A8). */
@NullMarked
package fr.guichet.application.registration;

import org.jspecify.annotations.NullMarked;
