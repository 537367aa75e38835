/** Registering, as pages (spec A7, A8). */
@NullMarked
package fr.guichet.web.site.registration;

import org.jspecify.annotations.NullMarked;
