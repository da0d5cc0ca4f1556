-- The simulated gateway's own books. What was charged is counted here, never in the payment service's tables.
CREATE TABLE charge (
    idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id        CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- AUTHORIZED, REFUSED, CAPTURED or VOIDED. A VOIDED row without an amount stands for a key that was voided unseen.
    state           VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor    BIGINT      NULL,
    currency        CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    card            VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    refusal         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    capture_key     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at      DATETIME(6) NOT NULL,
    captured_at     DATETIME(6) NULL,
    voided_at       DATETIME(6) NULL,
    PRIMARY KEY (idempotency_key),
    UNIQUE KEY charge_capture (capture_key),
    KEY charge_order (order_id)
) ENGINE = InnoDB;

CREATE TABLE refund (
    refund_id       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id        CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor    BIGINT      NOT NULL,
    currency        CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (refund_id),
    KEY refund_order (order_id),
    CONSTRAINT refund_charge FOREIGN KEY (idempotency_key) REFERENCES charge (idempotency_key)
) ENGINE = InnoDB;

-- How often the gateway was "down" for a key of tok_down_for_a_while.
CREATE TABLE outage (
    idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    calls           INT         NOT NULL,
    PRIMARY KEY (idempotency_key)
) ENGINE = InnoDB;

-- What an order has really cost its buyer, for whoever checks the platform's invariants.
CREATE SQL SECURITY INVOKER VIEW net_captured AS
SELECT c.order_id                                                   AS order_id,
       c.currency                                                   AS currency,
       COUNT(*)                                                     AS captures,
       SUM(c.amount_minor)                                          AS captured_minor,
       COALESCE(SUM(r.refunded_minor), 0)                           AS refunded_minor,
       SUM(c.amount_minor) - COALESCE(SUM(r.refunded_minor), 0)     AS net_minor
FROM charge c
LEFT JOIN (SELECT idempotency_key, SUM(amount_minor) AS refunded_minor
           FROM refund GROUP BY idempotency_key) r ON r.idempotency_key = c.idempotency_key
WHERE c.state = 'CAPTURED'
GROUP BY c.order_id, c.currency;
