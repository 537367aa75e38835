/** Where the program's secret keys come from (spec A8). */
@NullMarked
package fr.guichet.bootstrap.privacy;

import org.jspecify.annotations.NullMarked;
