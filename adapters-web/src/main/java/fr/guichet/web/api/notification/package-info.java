/** The messages of the practice over HTTP (spec A9). */
@NullMarked
package fr.guichet.web.api.notification;

import org.jspecify.annotations.NullMarked;
