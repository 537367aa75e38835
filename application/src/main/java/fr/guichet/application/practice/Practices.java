package fr.guichet.application.practice;

import fr.guichet.application.StaleVersion;
import fr.guichet.domain.practice.Practice;

/** Keeps the settings of the one practice; a neutral one is there from the first start. */
public interface Practices {

    /** The practice as it is now. */
    Practice current();

    /**
     * Stores the settings under the next version.
     *
     * @throws StaleVersion when another version is stored than these settings were read with
     */
    void update(Practice practice);
}
