-- The tree of categories. A path holds the ids from the root down, with a closing slash: '1/4/28/'.
CREATE TABLE category (
    id         INT           NOT NULL,
    parent_id  INT           NULL,
    path       VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level      INT           NOT NULL,
    name_ko    VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name_en    VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- Counts renames; the products below carry the names as of refreshed_rename.
    renames          INT     NOT NULL,
    refreshed_rename INT     NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY category_path (path),
    KEY category_parent (parent_id),
    CONSTRAINT category_parent_exists FOREIGN KEY (parent_id) REFERENCES category (id)
) ENGINE = InnoDB;

-- Products are documents of platform/documents, when these live in SQL.
CREATE TABLE product (
    id         VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin   NOT NULL,
    version    BIGINT                                              NOT NULL,
    deleted    BOOLEAN                                             NOT NULL,
    body       LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL,
    created_at DATETIME(6)                                         NOT NULL,
    updated_at DATETIME(6)                                         NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

-- A value leads to one product.
CREATE TABLE product_unique (
    field VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin       NOT NULL,
    value VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL,
    id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin       NOT NULL,
    PRIMARY KEY (field, value),
    KEY by_document (id)
) ENGINE = InnoDB;

-- A value leads to any number of products.
CREATE TABLE product_index (
    field VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin       NOT NULL,
    value VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL,
    id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin       NOT NULL,
    PRIMARY KEY (field, value, id),
    KEY by_document (id)
) ENGINE = InnoDB;
