/** In-memory messages and the suites that every outbox passes. */
@NullMarked
package fr.guichet.application.notification;

import org.jspecify.annotations.NullMarked;
