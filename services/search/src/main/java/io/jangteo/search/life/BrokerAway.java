package io.jangteo.search.life;

/** The broker does not answer; the same question may be answered later. */
class BrokerAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokerAway(String message, Throwable cause) {
        super(message, cause);
    }
}
