/** The rules, in pure Java; what every feature shares stands here. */
@NullMarked
package fr.guichet.domain;

import org.jspecify.annotations.NullMarked;
