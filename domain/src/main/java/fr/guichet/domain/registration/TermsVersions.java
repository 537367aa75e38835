package fr.guichet.domain.registration;

/** Which texts are meant: the versions of the terms of use and of the privacy policy. */
public record TermsVersions(String terms, String privacyPolicy) {

    public TermsVersions {
        if (terms.isBlank() || privacyPolicy.isBlank()) {
            throw new IllegalArgumentException("versions are not blank");
        }
    }
}
