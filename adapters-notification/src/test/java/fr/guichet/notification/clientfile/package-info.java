/** Signed conditions as PDF, and drawings. */
@NullMarked
package fr.guichet.notification.clientfile;

import org.jspecify.annotations.NullMarked;
