/** What clients of the practice keep in their hands: signed conditions as PDF, and the drawings under them. */
@NullMarked
package fr.guichet.notification.clientfile;

import org.jspecify.annotations.NullMarked;
