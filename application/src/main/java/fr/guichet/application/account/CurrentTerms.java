package fr.guichet.application.account;

import fr.guichet.application.practice.PracticeTexts;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.domain.registration.TermsVersions;

/** Which versions of the practice's texts someone accepts who says yes now (spec A7). */
@FunctionalInterface
public interface CurrentTerms {

    TermsVersions versions();

    /** The versions that the practice published last. */
    static CurrentTerms of(PracticeTexts texts) {
        return () -> new TermsVersions(
                Integer.toString(texts.current(PracticeText.Kind.TERMS).version()),
                Integer.toString(texts.current(PracticeText.Kind.PRIVACY).version()));
    }
}
