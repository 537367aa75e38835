/** The suites of accounts and credentials on PostgreSQL. */
@NullMarked
package fr.guichet.persistence.account;

import org.jspecify.annotations.NullMarked;
