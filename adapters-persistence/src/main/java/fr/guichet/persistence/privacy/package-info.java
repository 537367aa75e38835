/** The audit trail on PostgreSQL, and the keys that seal what may be stored but not read (spec A8, section 6). */
@NullMarked
package fr.guichet.persistence.privacy;

import org.jspecify.annotations.NullMarked;
