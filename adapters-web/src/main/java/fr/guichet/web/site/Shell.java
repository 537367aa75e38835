package fr.guichet.web.site;

import fr.guichet.domain.account.Role;
import fr.guichet.domain.practice.PracticeLook;
import java.util.Optional;

/**
 * What stands around every page: the practice, who is signed in, and where the page is.
 *
 * @param look the practice's colour and pictures
 * @param language {@code fr} or {@code en}
 * @param path the page's own address, without its query
 * @param translated the same page in the other language; empty where its address alone does not bring it back, as after a
 *     form
 */
public record Shell(
        String practice,
        Optional<String> tagline,
        String contact,
        Optional<Visitor> visitor,
        PracticeLook look,
        String language,
        String path,
        Optional<String> translated) {

    /** Who is signed in. */
    public record Visitor(Role role) {

        /** Where their own pages begin. */
        public String home() {
            return Area.homeOf(role);
        }

        /** Names the sentence for where their own pages begin. */
        public String homeName() {
            return switch (role) {
                case CLIENT, PARENT, CHILDMINDER -> "site.home-of.public";
                case PRACTITIONER -> "site.home-of.practitioner";
                case MANAGER, ADMINISTRATOR, SUPER_ADMIN -> "site.home-of.manager";
            };
        }

        public boolean isStaff() {
            return role.isStaff();
        }

        public boolean decides() {
            return Area.MANAGERS.admits(role);
        }

        public boolean administers() {
            return Area.ADMINISTRATORS.admits(role);
        }
    }

    /** Names the practice's colour, where it chose one, for the address of its style sheet. */
    public Optional<String> accent() {
        return look.accent().map(colour -> colour.hex().substring(1));
    }

    /** The language that the page is not in. */
    public String otherLanguage() {
        return language.equals("fr") ? "en" : "fr";
    }

    /** Whether the page lies in a part of the site that has sections. */
    public boolean hasSections() {
        return visitor.filter(one -> Area.of(path)
                        .filter(area -> area.hasSections(one.role()))
                        .isPresent())
                .isPresent();
    }

    /** Whether the page lies there, for the menu to show where one is. */
    public boolean isIn(String part) {
        return part.equals("/") ? path.equals("/") : path.equals(part) || path.startsWith(part + "/");
    }
}
