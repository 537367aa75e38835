/** Fixtures and rules of accounts. */
@NullMarked
package fr.guichet.domain.account;

import org.jspecify.annotations.NullMarked;
