/** The pages of the practice. */
@NullMarked
package fr.guichet.web.site.practice;

import org.jspecify.annotations.NullMarked;
