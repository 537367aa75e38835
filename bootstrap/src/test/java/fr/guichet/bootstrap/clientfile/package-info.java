/** Client files through the whole program (spec C1 to C5). */
@NullMarked
package fr.guichet.bootstrap.clientfile;

import org.jspecify.annotations.NullMarked;
