/** Client files in memory, and what every store of them must do. */
@NullMarked
package fr.guichet.application.clientfile;

import org.jspecify.annotations.NullMarked;
