/** Messages to people: what they are told, the outbox they wait in, and how they leave it (spec A9, B10). */
@NullMarked
package fr.guichet.application.notification;

import org.jspecify.annotations.NullMarked;
