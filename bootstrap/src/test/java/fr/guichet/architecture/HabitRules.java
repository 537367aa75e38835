package fr.guichet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import fr.guichet.application.UseCase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How classes are written, below a root package. */
final class HabitRules {

    private static final Set<String> RANDOM = Set.of(
            Random.class.getName(),
            SecureRandom.class.getName(),
            ThreadLocalRandom.class.getName(),
            "java.util.SplittableRandom");

    private final String root;

    HabitRules(String root) {
        this.root = root;
    }

    Stream<Rule> all() {
        return Stream.of(timeComesFromAClock(), noClockIsMadeInside(), chanceComesFromOutside(), useCasesDoOneThing());
    }

    private Rule timeComesFromAClock() {
        return new Rule(
                "no now() without a clock",
                noClasses()
                        .should()
                        .callCodeUnitWhere(call("reads the system's time", HabitRules::readsTheTime))
                        .because(
                                "tests set one clock for the whole program (spec B1), and a reading that goes around it "
                                        + "is right on most days only"),
                "ReadsTheTime",
                "ReadsMilliseconds");
    }

    private Rule noClockIsMadeInside() {
        return new Rule(
                "no clock is made in domain and application",
                noClasses()
                        .that(resideInAnyPackage(root + ".domain..", root + ".application.."))
                        .should()
                        .callCodeUnitWhere(call(
                                "makes a clock",
                                target -> target.getOwner().isEquivalentTo(Clock.class)
                                        && target.getName().startsWith("system")))
                        .because("the domain is handed `now`, and a use case is handed its clock"),
                "MakesAClock");
    }

    private Rule chanceComesFromOutside() {
        return new Rule(
                "no chance in domain and application",
                noClasses()
                        .that(resideInAnyPackage(root + ".domain..", root + ".application.."))
                        .should()
                        .callCodeUnitWhere(call("draws by chance", HabitRules::draws))
                        .because("identifiers and secrets are handed in, so that a test can say which they are"),
                "MakesAnId",
                "DrawsANumber");
    }

    private Rule useCasesDoOneThing() {
        return new Rule(
                "a use case is final and has one public method, handle",
                classes()
                        .that()
                        .areAnnotatedWith(UseCase.class)
                        .should(Conditions.haveOnePublicMethod("handle"))
                        .because("the folder's listing is the list of what the program can do, and each can be called "
                                + "and wired alike"),
                "DoesTwoThings",
                "IsNotFinal");
    }

    private static boolean readsTheTime(CodeUnitCallTarget target) {
        if (target.getOwner().getPackageName().startsWith("java.time")) {
            return target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        }
        return is(target, System.class, "currentTimeMillis")
                || is(target, Calendar.class, "getInstance")
                || (is(target, Date.class, "<init>")
                        && target.getRawParameterTypes().isEmpty());
    }

    private static boolean draws(CodeUnitCallTarget target) {
        return RANDOM.contains(target.getOwner().getName())
                || is(target, UUID.class, "randomUUID")
                || is(target, Math.class, "random");
    }

    private static boolean is(CodeUnitCallTarget target, Class<?> owner, String name) {
        return target.getOwner().isEquivalentTo(owner) && target.getName().equals(name);
    }

    private static DescribedPredicate<JavaCall<?>> call(String description, Predicate<CodeUnitCallTarget> test) {
        return DescribedPredicate.describe(description, call -> test.test(call.getTarget()));
    }
}
