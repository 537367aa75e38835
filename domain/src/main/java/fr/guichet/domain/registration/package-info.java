/** What parents and childminders send in, and what becomes of it (spec A1, A7, A8). */
@NullMarked
package fr.guichet.domain.registration;

import org.jspecify.annotations.NullMarked;
