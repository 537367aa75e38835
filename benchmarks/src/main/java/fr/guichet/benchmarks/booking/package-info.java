/** What the rules of booking cost. */
@NullMarked
package fr.guichet.benchmarks.booking;

import org.jspecify.annotations.NullMarked;
