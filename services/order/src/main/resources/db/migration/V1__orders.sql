-- An order and where it stands. Ids are UUIDv7 text, so that the newest order of a buyer has the highest id.
CREATE TABLE orders (
    id            CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    buyer_id      CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cancel_reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    currency      CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total_minor   BIGINT      NOT NULL,
    address       LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    placed_at     DATETIME(6) NOT NULL,
    deadline      DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY orders_of_buyer (buyer_id, id),
    KEY orders_by_deadline (status, deadline)
) ENGINE = InnoDB;

CREATE TABLE order_line (
    order_id   CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    line_no    INT          NOT NULL,
    sku        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title      VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    quantity   INT          NOT NULL,
    unit_minor BIGINT       NOT NULL,
    PRIMARY KEY (order_id, line_no),
    CONSTRAINT order_line_quantity CHECK (quantity > 0)
) ENGINE = InnoDB;

-- The order's timeline: one row per thing that happened, numbered within the order.
CREATE TABLE order_step (
    order_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq      INT          NOT NULL,
    step     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    at       DATETIME(6)  NOT NULL,
    PRIMARY KEY (order_id, seq)
) ENGINE = InnoDB;

-- One request to place an order: who works on it, and its answer once there is one.
CREATE TABLE placement (
    buyer_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idem_key      VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fingerprint   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempt       INT          NOT NULL,
    state         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claimed_until DATETIME(6)  NOT NULL,
    swept         BOOLEAN      NOT NULL DEFAULT FALSE,
    lines_quoted  LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    outcome       LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    created_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (buyer_id, idem_key),
    UNIQUE KEY placement_order (order_id),
    KEY placement_abandoned (state, swept, claimed_until)
) ENGINE = InnoDB;
