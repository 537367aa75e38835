package fr.guichet.web.api.clientfile;

import fr.guichet.application.clientfile.DocumentRejection;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.RejectionProblemsContract;
import java.util.List;

/** Spec C4, C6. */
class DocumentProblemsTest extends RejectionProblemsContract<DocumentRejection> {

    @Override
    protected Class<DocumentRejection> type() {
        return DocumentRejection.class;
    }

    @Override
    protected List<DocumentRejection> samples() {
        return List.of(new DocumentRejection.TooLarge(), new DocumentRejection.WrongKind());
    }

    @Override
    protected Problem problemOf(DocumentRejection rejection) {
        return PaperProblems.of(rejection);
    }
}
