/** The rules of the house, each with its reason and with a class that breaks it. */
@NullMarked
package fr.guichet.architecture;

import org.jspecify.annotations.NullMarked;
