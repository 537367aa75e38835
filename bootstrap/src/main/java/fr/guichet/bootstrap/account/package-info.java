/** The first administrator, whom nobody else can create (spec A3). */
@NullMarked
package fr.guichet.bootstrap.account;

import org.jspecify.annotations.NullMarked;
