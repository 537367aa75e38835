/** Fixtures of client files. */
@NullMarked
package fr.guichet.domain.clientfile;

import org.jspecify.annotations.NullMarked;
