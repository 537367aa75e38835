/** Accounts and credentials in memory, and the suites that every store of them passes. */
@NullMarked
package fr.guichet.application.account;

import org.jspecify.annotations.NullMarked;
