/** The one organisation that a running program serves: its name, zone, texts and options (spec section 1). */
@NullMarked
package fr.guichet.domain.practice;

import org.jspecify.annotations.NullMarked;
