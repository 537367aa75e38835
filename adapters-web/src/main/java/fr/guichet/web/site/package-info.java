/** The pages: rendered here, over the same use cases as the API (spec section 5). */
@NullMarked
package fr.guichet.web.site;

import org.jspecify.annotations.NullMarked;
