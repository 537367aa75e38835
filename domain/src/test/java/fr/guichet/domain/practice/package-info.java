/** Fixtures of the practice. */
@NullMarked
package fr.guichet.domain.practice;

import org.jspecify.annotations.NullMarked;
