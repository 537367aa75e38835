/** Client files on PostgreSQL. */
@NullMarked
package fr.guichet.persistence.clientfile;

import org.jspecify.annotations.NullMarked;
