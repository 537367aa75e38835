package fr.guichet.web.site.registration;

import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.Upload;

/** A photo of a draft, sent in with the registration as a file is. */
record DraftFile(FileContent content) implements Upload {

    @Override
    public long size() {
        return content.bytes().length;
    }

    @Override
    public byte[] read() {
        return content.bytes();
    }
}
