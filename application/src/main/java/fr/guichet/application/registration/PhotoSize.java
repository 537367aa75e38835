package fr.guichet.application.registration;

/** How large a photo is shown. */
public enum PhotoSize {
    WHOLE,
    THUMBNAIL
}
