package fr.guichet.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule of the house.
 *
 * @param name what it demands
 * @param check finds what breaks it
 * @param brokenBy the simple names of the fixtures that it has to catch, so that it cannot pass by looking at nothing
 */
record Rule(String name, ArchRule check, List<String> brokenBy) {

    Rule(String name, ArchRule check, String... brokenBy) {
        this(name, check, List.of(brokenBy));
    }

    @Override
    public String toString() {
        return name;
    }
}
