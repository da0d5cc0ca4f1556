package io.jangteo.platform.persistence;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * A transaction that did not begin, because no connection was to be had or too many wait for one, or whose commit went
 * unanswered: then what it wrote may be there.
 */
public final class DatabaseUnavailable extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
