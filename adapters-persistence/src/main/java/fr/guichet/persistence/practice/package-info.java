/** The practice's settings and texts in PostgreSQL. */
@NullMarked
package fr.guichet.persistence.practice;

import org.jspecify.annotations.NullMarked;
