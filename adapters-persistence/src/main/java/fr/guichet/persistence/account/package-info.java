/** Accounts, credentials and sessions in PostgreSQL, and the hashing of passwords (spec A2 to A5, A10). */
@NullMarked
package fr.guichet.persistence.account;

import org.jspecify.annotations.NullMarked;
