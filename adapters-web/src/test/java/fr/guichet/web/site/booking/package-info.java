/** Pages of booking. */
@NullMarked
package fr.guichet.web.site.booking;

import org.jspecify.annotations.NullMarked;
