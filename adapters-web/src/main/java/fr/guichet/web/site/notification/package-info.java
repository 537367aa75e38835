/** What left and what did not, as pages (spec A9). */
@NullMarked
package fr.guichet.web.site.notification;

import org.jspecify.annotations.NullMarked;
