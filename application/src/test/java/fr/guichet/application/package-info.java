/** In-memory adapters that every feature's tests share. */
@NullMarked
package fr.guichet.application;

import org.jspecify.annotations.NullMarked;
