-- One payment per order. The order's id is the key: that is what makes a second payment of one order impossible.
CREATE TABLE payment (
    order_id       CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id             CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    buyer_id       VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL where the order was cancelled before it was heard to be placed.
    amount_minor   BIGINT       NULL,
    currency       CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    status         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decline_reason VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    refund_wanted  BOOLEAN      NOT NULL DEFAULT FALSE,
    -- How often a worker has taken it for what is to be done now; 0: nobody has touched it.
    tries          INT          NOT NULL DEFAULT 0,
    -- Who has it until try_at.
    worker         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- From when on a worker may take it, by the database's clock; NULL: nothing is left to do.
    try_at         DATETIME(6)  NULL,
    version        INT          NOT NULL DEFAULT 0,
    traceparent    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at     DATETIME(6)  NOT NULL,
    updated_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (order_id),
    UNIQUE KEY payment_id (id),
    KEY payment_try_at (try_at),
    CONSTRAINT payment_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB;

-- Payment methods of orders that are being placed or paid: encrypted, and erased when the payment ends.
CREATE TABLE payment_method (
    order_id   CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    key_id     CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ciphertext VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kept_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (order_id),
    KEY payment_method_kept_at (kept_at)
) ENGINE = InnoDB;

-- One refund per order and cause; its id is the gateway's idempotency key.
CREATE TABLE refund (
    id           CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id     CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor BIGINT      NOT NULL,
    currency     CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    done_at      DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY refund_order_cause (order_id, cause),
    CONSTRAINT refund_payment FOREIGN KEY (order_id) REFERENCES payment (order_id),
    CONSTRAINT refund_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB;
