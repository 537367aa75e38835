package fr.guichet.application;

import java.util.UUID;

/** Makes identifiers: UUIDs of version 7, so that what is made later sorts later. */
@FunctionalInterface
public interface Ids {

    /** A UUID that was never returned before. */
    UUID next();
}
