/** Signing in and passwords, as pages (spec A3 to A5). */
@NullMarked
package fr.guichet.web.site.account;

import org.jspecify.annotations.NullMarked;
