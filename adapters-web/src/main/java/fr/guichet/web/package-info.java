/** HTTP in: what the API and the pages share, such as the texts, the reading of fields and the codes of problems. */
@NullMarked
package fr.guichet.web;

import org.jspecify.annotations.NullMarked;
