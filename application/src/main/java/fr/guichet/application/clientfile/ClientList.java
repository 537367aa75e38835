package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.domain.clientfile.ClientFile;

/** Lists clients for staff, by last and first name, whatever case and accents, and then by id. */
@FunctionalInterface
public interface ClientList {

    /**
     * The clients of each of whom every word stands in a name, the e-mail address, the telephone number as the French dial it,
     * or a dog's name or chip number, whatever case and accents.
     */
    Page<ClientFile> find(SearchedWords words, PageRequest page);
}
