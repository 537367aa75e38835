package fr.guichet.web.api.privacy;

import fr.guichet.application.privacy.EraseAccount;
import fr.guichet.application.privacy.ErasureReport;
import fr.guichet.application.privacy.Kept;
import fr.guichet.domain.account.DecisionRejection;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.Texts;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.AccountProblems;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How erasures are answered: what went, what stays and why, or why nobody was erased. */
public final class ErasureAnswers {

    private ErasureAnswers() {}

    /** What an erasure did, told to whoever asked for it. */
    public record ReportWire(String message, List<String> efface, List<KeptWire> conserve) {}

    /** Something that stays; without an end, it tells nothing of the person any more, or goes with what it stands on. */
    public record KeptWire(
            String quoi,
            long nombre,
            String raison,
            @Nullable Instant jusquAu) {}

    /** The report of an erasure that was done, or the problem that prevented it. */
    public static ErasureReport report(EraseAccount.Outcome outcome) {
        return switch (outcome) {
            case EraseAccount.Outcome.Erased erased -> erased.report();
            case EraseAccount.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case EraseAccount.Outcome.NotFound notFound ->
                throw Problem.notFound().asException();
            case EraseAccount.Outcome.LastSuperAdmin last ->
                throw AccountProblems.of(new DecisionRejection.LastSuperAdmin()).asException();
            case EraseAccount.Outcome.ClientsAreBooked booked ->
                throw Problem.of(ProblemCode.WRONG_STATE)
                        .saying("privacy.clients-are-booked", booked.count())
                        .asException();
        };
    }

    /** The report as it is answered. */
    public static ReportWire wire(ErasureReport report, Texts texts) {
        return new ReportWire(
                texts.french("privacy.erased"),
                List.of(
                        texts.french("privacy.erased.account"),
                        texts.french("privacy.erased.registration"),
                        texts.french("privacy.erased.messages"),
                        texts.french("privacy.erased.appointments", report.cancelled())),
                report.kept().stream().map(kept -> wire(kept, texts)).toList());
    }

    private static KeptWire wire(Kept kept, Texts texts) {
        var key = keyOf(kept.what());
        return new KeptWire(
                texts.french(key),
                kept.count(),
                texts.french(key + ".why"),
                kept.until().orElse(null));
    }

    /** What is kept, as a sentence names it; the key with {@code .why} says why. */
    public static String keyOf(Kept.What what) {
        return "privacy.kept." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
