/** Identities, credentials and sessions (spec A2 to A5). */
@NullMarked
package fr.guichet.application.account;

import org.jspecify.annotations.NullMarked;
