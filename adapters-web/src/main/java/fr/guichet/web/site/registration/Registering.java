package fr.guichet.web.site.registration;

import fr.guichet.application.registration.RegistrationDraft;
import fr.guichet.web.api.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Who registers step by step: a family in six steps, a childminder in five (spec A7, A8). */
enum Registering {
    FAMILY("parent", RegistrationDraft.Kind.PARENT),
    CHILDMINDER("assistante-maternelle", RegistrationDraft.Kind.CHILDMINDER);

    private static final List<Step> OF_FAMILY =
            List.of(Step.PARENT, Step.CO_PARENT, Step.CHILDREN, Step.PRESENTATION, Step.TERMS, Step.SUMMARY);
    private static final List<Step> OF_CHILDMINDER =
            List.of(Step.IDENTITY, Step.PROFESSION, Step.PRESENTATION, Step.TERMS, Step.SUMMARY);

    private final String word;
    private final RegistrationDraft.Kind kind;

    Registering(String word, RegistrationDraft.Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    static Registering of(String word) {
        return Stream.of(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /** As addresses name them. */
    public String word() {
        return word;
    }

    public List<Step> steps() {
        return switch (this) {
            case FAMILY -> OF_FAMILY;
            case CHILDMINDER -> OF_CHILDMINDER;
        };
    }

    RegistrationDraft.Kind kind() {
        return kind;
    }

    Step step(String named) {
        return steps().stream()
                .filter(step -> step.word().equals(named))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /** Where the step stands, from 1 on. */
    public int number(Step step) {
        return steps().indexOf(step) + 1;
    }

    Step first() {
        return steps().getFirst();
    }

    Step after(Step step) {
        return steps().get(Math.min(number(step), steps().size() - 1));
    }

    Step before(Step step) {
        return steps().get(Math.max(number(step) - 2, 0));
    }

    /** The address of a step's page. */
    public String path(Step step) {
        return root() + "/" + step.word();
    }

    /** Where all their pages lie. */
    public String root() {
        return "/inscription/" + word;
    }
}
