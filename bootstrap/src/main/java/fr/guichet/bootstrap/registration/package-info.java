/** The parts that use cases of registration share (spec A7). */
@NullMarked
package fr.guichet.bootstrap.registration;

import org.jspecify.annotations.NullMarked;
