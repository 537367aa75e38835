package fr.guichet.application.privacy;

import java.util.List;

/**
 * What an erasure did.
 *
 * @param cancelled upcoming appointments
 * @param kept what it left, and why
 */
public record ErasureReport(int cancelled, List<Kept> kept) {

    public ErasureReport {
        kept = List.copyOf(kept);
    }
}
