package io.jangteo.platform.documents;

/** There is no such document, or there is none any more. */
public final class UnknownDocument extends DocumentRefused {

    UnknownDocument(String collection, String id) {
        super(collection, id, "is not there");
    }
}
