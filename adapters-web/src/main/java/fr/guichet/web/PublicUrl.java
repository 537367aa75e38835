package fr.guichet.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people find this program, for addresses that are used outside of the pages that show them. */
@Component
public class PublicUrl {

    private final String root;

    PublicUrl(@Value("${guichet.public-url:http://localhost:8080}") URI root) {
        var text = root.toString();
        this.root = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return root + path;
    }
}
