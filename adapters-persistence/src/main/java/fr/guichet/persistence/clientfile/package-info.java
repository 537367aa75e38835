/** Client files on PostgreSQL (spec C1 to C3). */
@NullMarked
package fr.guichet.persistence.clientfile;

import org.jspecify.annotations.NullMarked;
