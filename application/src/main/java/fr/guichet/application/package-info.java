/** The use cases and the ports they need; what every feature shares stands here. */
@NullMarked
package fr.guichet.application;

import org.jspecify.annotations.NullMarked;
