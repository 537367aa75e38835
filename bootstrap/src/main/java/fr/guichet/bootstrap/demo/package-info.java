/** What `mvn spring-boot:run` shows: the people of the documents, and a few appointments around today. */
@NullMarked
package fr.guichet.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
