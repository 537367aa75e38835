/** Client files on the wire: conditions and signatures, notes and documents (spec C). */
@NullMarked
package fr.guichet.web.api.clientfile;

import org.jspecify.annotations.NullMarked;
