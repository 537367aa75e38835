/** The audit trail in memory, and what every store of it must do. */
@NullMarked
package fr.guichet.application.privacy;

import org.jspecify.annotations.NullMarked;
