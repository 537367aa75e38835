/** The pages in a browser, as people use them. */
@NullMarked
package fr.guichet.bootstrap.site;

import org.jspecify.annotations.NullMarked;
