/** The practice's settings and texts over HTTP. */
@NullMarked
package fr.guichet.web.api.practice;

import org.jspecify.annotations.NullMarked;
