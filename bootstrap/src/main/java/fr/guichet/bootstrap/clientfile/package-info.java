/** What the use cases of client files are made of. */
@NullMarked
package fr.guichet.bootstrap.clientfile;

import org.jspecify.annotations.NullMarked;
