package io.jangteo.search.query;

/** No index can be asked now. */
public class SearchUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
