package fr.guichet.application.clientfile;

import fr.guichet.domain.clientfile.SignedConditions;
import fr.guichet.domain.practice.Practice;

/** Writes signed conditions as people keep them (spec C3). */
@FunctionalInterface
public interface ConditionsPdf {

    /** A PDF with the conditions as signed, the names, the instant in the practice's zone, the drawing and the digest. */
    byte[] write(SignedConditions signed, Practice practice);
}
