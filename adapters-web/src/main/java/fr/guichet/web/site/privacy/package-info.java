/** One's own data, and who saw or did what, as pages (spec section 6). */
@NullMarked
package fr.guichet.web.site.privacy;

import org.jspecify.annotations.NullMarked;
