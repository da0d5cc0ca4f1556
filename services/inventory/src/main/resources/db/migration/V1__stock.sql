-- What there is of each SKU. available = on_hand - reserved is derived, never stored.
CREATE TABLE stock (
    sku      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    on_hand  BIGINT NOT NULL,
    reserved BIGINT NOT NULL,
    received BIGINT NOT NULL,
    adjusted BIGINT NOT NULL,
    version  BIGINT NOT NULL,
    PRIMARY KEY (sku),
    CONSTRAINT stock_not_oversold CHECK (reserved >= 0 AND on_hand >= reserved)
) ENGINE = InnoDB;

-- What an order holds or held: one row per order, for ever, so that a late message finds what became of it.
CREATE TABLE reservation (
    order_id   CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempt    INT         NOT NULL,
    status     VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6) NULL,
    version    BIGINT      NOT NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (order_id),
    KEY reservation_expiry (status, expires_at)
) ENGINE = InnoDB;

CREATE TABLE reservation_line (
    order_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sku      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity INT         NOT NULL,
    PRIMARY KEY (order_id, sku),
    CONSTRAINT reservation_line_quantity CHECK (quantity >= 1),
    CONSTRAINT reservation_line_order FOREIGN KEY (order_id) REFERENCES reservation (order_id)
) ENGINE = InnoDB;

-- Every movement of a SKU. An order moves a SKU once per operation and attempt; the sums are the stock row.
CREATE TABLE ledger (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    sku             VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operation       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    on_hand_change  BIGINT       NOT NULL,
    reserved_change BIGINT       NOT NULL,
    order_id        CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    attempt         INT          NULL,
    reason          VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    at              DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ledger_once (order_id, operation, sku, attempt),
    KEY ledger_sku (sku, id)
) ENGINE = InnoDB;

-- Receipts and adjustments with what was answered: a repeat with the same key gets the same answer.
CREATE TABLE operator_command (
    account_id      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idempotency_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fingerprint     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    sku             VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    on_hand         BIGINT       NULL,
    reserved        BIGINT       NULL,
    received        BIGINT       NULL,
    adjusted        BIGINT       NULL,
    created_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (account_id, idempotency_key)
) ENGINE = InnoDB;
