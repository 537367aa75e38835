/** Data protection through the whole program (spec section 6). */
@NullMarked
package fr.guichet.bootstrap.privacy;

import org.jspecify.annotations.NullMarked;
