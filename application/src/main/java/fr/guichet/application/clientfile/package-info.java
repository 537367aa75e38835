/** What the practice keeps of each client: files, notes, documents, signatures (spec C1 to C6). */
@NullMarked
package fr.guichet.application.clientfile;

import org.jspecify.annotations.NullMarked;
