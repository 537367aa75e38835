/** Accounts over HTTP: who signs in, with which token, and as what (spec A2 to A5). */
@NullMarked
package fr.guichet.web.api.account;

import org.jspecify.annotations.NullMarked;
