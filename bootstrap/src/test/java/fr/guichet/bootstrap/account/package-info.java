/** Who may do what, through the whole program. */
@NullMarked
package fr.guichet.bootstrap.account;

import org.jspecify.annotations.NullMarked;
