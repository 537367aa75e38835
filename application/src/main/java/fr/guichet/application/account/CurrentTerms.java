package fr.guichet.application.account;

import fr.guichet.domain.registration.TermsVersions;

/** Which versions of the practice's texts someone accepts who says yes now (spec A7). */
@FunctionalInterface
public interface CurrentTerms {

    TermsVersions versions();
}
