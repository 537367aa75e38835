/** The PostgreSQL that the program brings along, and the demands on one that it is given. */
@NullMarked
package fr.guichet.bootstrap.database;

import org.jspecify.annotations.NullMarked;
