/** Data protection over HTTP: export, erasure and the audit trail (spec section 6). */
@NullMarked
package fr.guichet.web.api.privacy;

import org.jspecify.annotations.NullMarked;
