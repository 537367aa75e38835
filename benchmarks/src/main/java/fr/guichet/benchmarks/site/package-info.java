/** How long pages take. */
@NullMarked
package fr.guichet.benchmarks.site;

import org.jspecify.annotations.NullMarked;
