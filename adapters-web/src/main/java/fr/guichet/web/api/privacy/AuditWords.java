package fr.guichet.web.api.privacy;

import fr.guichet.application.privacy.AuditedAction;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wire's words for what the audit trail remembers. */
public final class AuditWords {

    public static final Map<String, AuditedAction> ALL = Arrays.stream(AuditedAction.values())
            .collect(Collectors.toUnmodifiableMap(AuditWords::of, Function.identity()));

    private AuditWords() {}

    public static String of(AuditedAction action) {
        return switch (action) {
            case NIR_REVEALED -> "nir_consulte";
            case STAFF_ACCOUNT_CREATED -> "compte_interne_cree";
            case ROLE_CHANGED -> "role_change";
            case ACCOUNT_APPROVED -> "compte_valide";
            case ACCOUNT_REFUSED -> "compte_refuse";
            case ACCOUNT_SUSPENDED -> "compte_suspendu";
            case CO_PARENT_LINKED -> "co_parent_rattache";
            case CLIENT_FILES_JOINED -> "fiches_rattachees";
            case NOTE_REMOVED -> "note_supprimee";
            case DOCUMENT_REMOVED -> "document_supprime";
            case PRACTICE_CHANGED -> "structure_modifiee";
            case DATA_EXPORTED -> "donnees_exportees";
            case ACCOUNT_REMOVED -> "compte_efface";
            case CLIENT_FILE_ERASED -> "fiche_effacee";
            case ERASURE_REPEATED -> "effacement_repete";
            case RETENTION_APPLIED -> "durees_appliquees";
        };
    }
}
