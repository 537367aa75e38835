package fr.guichet.web.api.account;

import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.DecisionRejection;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.RejectionProblemsContract;
import java.util.List;

/** Spec A1, A2. */
class DecisionProblemsTest extends RejectionProblemsContract<DecisionRejection> {

    @Override
    protected Class<DecisionRejection> type() {
        return DecisionRejection.class;
    }

    @Override
    protected List<DecisionRejection> samples() {
        return List.of(
                new DecisionRejection.RoleMayNotDecide(Role.MANAGER, Role.PRACTITIONER),
                new DecisionRejection.OwnAccount(),
                new DecisionRejection.LastSuperAdmin(),
                new DecisionRejection.AlreadyDecided(AccountStatus.ACTIVE));
    }

    @Override
    protected Problem problemOf(DecisionRejection rejection) {
        return AccountProblems.of(rejection);
    }
}
