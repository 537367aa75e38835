/** The practice's settings in PostgreSQL. */
@NullMarked
package fr.guichet.persistence.practice;

import org.jspecify.annotations.NullMarked;
