package fr.guichet.application.clientfile;

import fr.guichet.domain.clientfile.ClientFile;

/** What the program keeps of clients beside their files: appointments and all else that names a file. */
public interface ClientFileContents {

    /** Holds back whoever books for these two clients or changes their files until this transaction ends. */
    void hold(ClientFile.Id one, ClientFile.Id other);

    /** Whether each has an appointment, not cancelled, while the other has one: no single person keeps both. */
    boolean overlap(ClientFile.Id one, ClientFile.Id other);

    /** Moves all that names the first file to the second; hold both before. */
    void moveAll(ClientFile.Id from, ClientFile.Id into);
}
