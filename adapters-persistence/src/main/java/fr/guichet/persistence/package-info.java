/** SQL out: what every feature's repositories share (spec B6). */
@NullMarked
package fr.guichet.persistence;

import org.jspecify.annotations.NullMarked;
