/** Who people are: identities, credentials, roles and the states of an account (spec A1, A2, A4, A10). */
@NullMarked
package fr.guichet.domain.account;

import org.jspecify.annotations.NullMarked;
