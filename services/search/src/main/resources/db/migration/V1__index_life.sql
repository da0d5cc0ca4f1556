-- The versions of the index, and how far each has come.
CREATE TABLE index_version (
    number       INT          NOT NULL,
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The dictionary that its analyzers were made with.
    words        BIGINT       NOT NULL,
    copied_after VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    copied       BIGINT       NOT NULL,
    -- Whether searches move to it by themselves once it is compared.
    switching    BOOLEAN      NOT NULL,
    failure      VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    created_at   DATETIME(6)  NOT NULL,
    changed_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (number)
) ENGINE = InnoDB;

-- Comparisons with the store, repairs and catch-ups that an operator or the clock asked for.
CREATE TABLE index_job (
    id         VARCHAR(36)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state      VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Changes from here on are caught up with; comparisons have none.
    since      DATETIME(6)   NULL,
    done       BIGINT        NOT NULL,
    drifted    BIGINT        NOT NULL,
    repaired   BIGINT        NOT NULL,
    drift      LONGTEXT      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    failure    VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    created_at DATETIME(6)   NOT NULL,
    changed_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY index_job_state (state, created_at),
    KEY index_job_kind (kind, created_at)
) ENGINE = InnoDB;

-- Who works on the life of the index now; another process may when the time is over.
CREATE TABLE lease (
    name         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holder       VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    held_until   DATETIME(6)  NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB;

-- Which products name a SKU, also those that no longer do: a stock message is offered to each, and each knows its own SKUs.
CREATE TABLE sku_product (
    sku        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (sku, product_id)
) ENGINE = InnoDB;

-- Whether a SKU can be bought, by the version of its stock row; it may be known before its product.
CREATE TABLE stock (
    sku      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    in_stock BOOLEAN     NOT NULL,
    version  BIGINT      NOT NULL,
    PRIMARY KEY (sku)
) ENGINE = InnoDB;

-- Synonyms and user words, each edit a whole new text; the highest revision of a kind counts.
CREATE TABLE dictionary (
    kind       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision   BIGINT       NOT NULL,
    content    LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    author     VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (kind, revision)
) ENGINE = InnoDB;
