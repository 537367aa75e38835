package fr.guichet.application.clientfile;

/** Why a document is not kept (spec C4, C6). */
public sealed interface DocumentRejection {

    /** More than {@link ClientDocument#MAX_BYTES}. */
    record TooLarge() implements DocumentRejection {}

    /** By its content neither PDF nor JPEG nor PNG, or empty. */
    record WrongKind() implements DocumentRejection {}
}
