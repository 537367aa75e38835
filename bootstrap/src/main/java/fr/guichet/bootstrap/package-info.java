/** The program: main, wiring and configuration. */
@NullMarked
package fr.guichet.bootstrap;

import org.jspecify.annotations.NullMarked;
