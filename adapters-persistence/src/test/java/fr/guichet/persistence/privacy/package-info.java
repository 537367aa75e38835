/** The audit trail on PostgreSQL, and the keys. */
@NullMarked
package fr.guichet.persistence.privacy;

import org.jspecify.annotations.NullMarked;
