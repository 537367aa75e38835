/** What the practice says of itself, as pages. */
@NullMarked
package fr.guichet.web.site.practice;

import org.jspecify.annotations.NullMarked;
