/** Client files on the wire. */
@NullMarked
package fr.guichet.web.api.clientfile;

import org.jspecify.annotations.NullMarked;
