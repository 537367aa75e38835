/** The practice's settings and texts (spec section 1). */
@NullMarked
package fr.guichet.application.practice;

import org.jspecify.annotations.NullMarked;
