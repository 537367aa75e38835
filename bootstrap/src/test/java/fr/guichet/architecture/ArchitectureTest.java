package fr.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and each rule catches a class that was written to break it. */
class ArchitectureTest {

    private static final String ROOT = "fr.guichet";
    private static final String FIXTURES = "fr.guichet.architecture.fixture";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURES);

    static Stream<Rule> house() {
        return rules(ROOT);
    }

    static Stream<Rule> fixtures() {
        return rules(FIXTURES);
    }

    private static Stream<Rule> rules(String root) {
        return Stream.concat(new HouseRules(root).all(), new HabitRules(root).all());
    }

    @ParameterizedTest
    @MethodSource("house")
    void the_house_keeps(Rule rule) {
        rule.check().check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_breach_is_caught_of(Rule rule) {
        var report = rule.check().evaluate(BROKEN).getFailureReport().toString();

        assertThat(rule.brokenBy())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(report).contains(name));
    }

    @Test
    void looks_at_every_module() {
        assertThat(Stream.of("domain", "application", "web", "persistence", "notification", "bootstrap"))
                .allSatisfy(module -> assertThat(HOUSE.stream()
                                .filter(type -> type.getPackageName().startsWith(ROOT + "." + module)))
                        .as(module)
                        .isNotEmpty());
    }
}
