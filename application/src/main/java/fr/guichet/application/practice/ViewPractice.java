package fr.guichet.application.practice;

import fr.guichet.application.UseCase;
import fr.guichet.domain.practice.Practice;

/** Shows anyone what the practice is. */
@UseCase
public final class ViewPractice {

    private final Practices practices;

    public ViewPractice(Practices practices) {
        this.practices = practices;
    }

    public Practice handle() {
        return practices.current();
    }
}
