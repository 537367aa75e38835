/** The pages of client files: as staff keep them, and as clients see their own (spec section 4). */
@NullMarked
package fr.guichet.web.site.clientfile;

import org.jspecify.annotations.NullMarked;
