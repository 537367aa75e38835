/** Messages out: the words of e-mails and text messages, and the ways they leave by (spec A9, B10). */
@NullMarked
package fr.guichet.notification;

import org.jspecify.annotations.NullMarked;
