package fr.guichet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Pattern;

/** What the library has no words for. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> standInAPackageLike(String regex) {
        var pattern = Pattern.compile(regex);
        return new ArchCondition<>("stand in a feature's package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!pattern.matcher(type.getPackageName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " stands in no feature's package"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> haveOnePublicMethod(String name) {
        return new ArchCondition<>("be final and have one public method, " + name) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var methods = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(JavaMethod::getName)
                        .toList();
                if (!methods.equals(List.of(name)) || !type.getModifiers().contains(JavaModifier.FINAL)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is not final or has other public methods: " + methods));
                }
            }
        };
    }
}
