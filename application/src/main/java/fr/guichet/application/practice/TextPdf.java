package fr.guichet.application.practice;

import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeText;

/** Writes a text of the practice as people keep it (spec A7). */
@FunctionalInterface
public interface TextPdf {

    /** A PDF with the text, its version, and since when it is published, in the practice's zone. */
    byte[] write(PracticeText text, Practice practice);
}
