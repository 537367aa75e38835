/** What the practice knows of one client (spec C1 to C5). */
@NullMarked
package fr.guichet.domain.clientfile;

import org.jspecify.annotations.NullMarked;
