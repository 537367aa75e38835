package fr.guichet.web.api;

/** Ends a call with a problem; thrown by controllers and what stands before them, never by a use case. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Never serialised: exceptions are only by inheritance.
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code().wire(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
