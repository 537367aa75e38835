package fr.guichet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;
import java.util.stream.Stream;

/** Which arrows the modules may draw and where their classes stand, below a root package. */
final class HouseRules {

    private static final String FEATURE = "(booking|account|registration|clientfile|notification|practice|privacy)";

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    Stream<Rule> all() {
        return Stream.of(
                        List.of(domainIsPure(), applicationIsPure()),
                        List.of(
                                adapterKnowsNoOther("web", "WebKnowsPersistence", "persistence", "notification"),
                                adapterKnowsNoOther("persistence", "PersistenceKnowsWeb", "web", "notification"),
                                adapterKnowsNoOther(
                                        "notification", "NotificationKnowsPersistence", "web", "persistence")),
                        List.of(
                                nothingKnowsBootstrap(),
                                generatedTypesStayInPersistence(),
                                packagesAreFeatures(),
                                domainFeaturesFormNoCycle()))
                .flatMap(List::stream);
    }

    private Rule domainIsPure() {
        return new Rule(
                "the domain knows the JDK and JSpecify alone",
                classes()
                        .that()
                        .resideInAPackage(in("domain"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", in("domain"))
                        .because(
                                "the rules outlive every framework, and developers embed them in programs of their own"),
                "DomainKnowsSpring",
                "DomainKnowsApplication");
    }

    private Rule applicationIsPure() {
        return new Rule(
                "the application knows the domain, the JDK and JSpecify alone",
                classes()
                        .that()
                        .resideInAPackage(in("application"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", in("application"), in("domain"))
                        .because("a use case reads and is tested without a framework, and arrows point inwards"),
                "ApplicationKnowsSpring",
                "ApplicationKnowsPersistence");
    }

    private Rule adapterKnowsNoOther(String adapter, String brokenBy, String... others) {
        return new Rule(
                adapter + " knows no other adapter",
                noClasses()
                        .that()
                        .resideInAPackage(in(adapter))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Stream.of(others).map(this::in).toArray(String[]::new))
                        .because("an adapter can be replaced only while no other leans on it; they meet in the ports"),
                brokenBy);
    }

    private Rule nothingKnowsBootstrap() {
        return new Rule(
                "nothing knows bootstrap",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(in("bootstrap"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(in("bootstrap"))
                        .because(
                                "bootstrap wires all others; who needed it could not be used without the whole program"),
                "PersistenceKnowsBootstrap");
    }

    private Rule generatedTypesStayInPersistence() {
        return new Rule(
                "generated tables stay in persistence",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(in("persistence"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(in("persistence.jooq"))
                        .because("a column is renamed in one module; elsewhere the domain's words are spoken"),
                "WebKnowsATable");
    }

    private Rule packagesAreFeatures() {
        var allowed = root.replace(".", "\\.") + "\\.("
                + "(domain|application|persistence|notification)(\\." + FEATURE + ")?"
                + "|web(\\.(api|site)(\\." + FEATURE + ")?)?"
                + "|persistence\\.jooq(\\..*)?"
                + "|bootstrap(\\.(" + FEATURE + "|database|demo|site))?)";
        return new Rule(
                "packages are features",
                classes()
                        .should(Conditions.standInAPackageLike(allowed))
                        .because("the module names the layer already, and who knows one room knows them all"),
                "StandsInCommon");
    }

    private Rule domainFeaturesFormNoCycle() {
        return new Rule(
                "the domain's features form no cycle",
                slices().matching(root + ".domain.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("features that need each other are one feature, and are read and changed together"),
                "CycleThere",
                "CycleBack");
    }

    private String in(String packages) {
        return root + "." + packages + "..";
    }
}
