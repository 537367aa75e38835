/** What protects people's data: secrets kept sealed, export, erasure and the audit trail (spec section 6). */
@NullMarked
package fr.guichet.application.privacy;

import org.jspecify.annotations.NullMarked;
