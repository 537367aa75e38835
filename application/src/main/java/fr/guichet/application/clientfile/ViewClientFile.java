package fr.guichet.application.clientfile;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.PracticeTexts;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.practice.PracticeText;
import java.util.Optional;

/** Shows a client's file to staff, and to the client (spec C5). */
@UseCase
public final class ViewClientFile {

    private final ClientFiles files;
    private final Accounts accounts;
    private final PracticeTexts texts;

    public ViewClientFile(ClientFiles files, Accounts accounts, PracticeTexts texts) {
        this.files = files;
        this.accounts = accounts;
        this.texts = texts;
    }

    /**
     * Which file.
     *
     * @param file none for the actor's own
     */
    public record Query(Actor actor, Optional<ClientFile.Id> file) {}

    /**
     * The file.
     *
     * @param awaitsConfirmation whether its address has an account whose owner has still to confirm it (spec A4)
     * @param conditionsToSign whether its client has still to sign the conditions in force (spec C3)
     */
    public record View(ClientFile file, boolean awaitsConfirmation, boolean conditionsToSign) {}

    /** Empty when there is no such file, or not for this actor. */
    public Optional<View> handle(Query query) {
        return ReachableFiles.find(files, query.actor(), query.file())
                .map(file -> new View(
                        file,
                        awaits(file),
                        file.mustSign(
                                texts.current(PracticeText.Kind.CONDITIONS).version())));
    }

    private boolean awaits(ClientFile file) {
        return file.account().isEmpty()
                && file.email().flatMap(accounts::findByEmail).isPresent();
    }
}
