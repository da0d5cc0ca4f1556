-- The tables of one collection. Copy them into a Flyway migration of the service, with the collection's name for
-- ${collection}. A collection without unique indexes needs no ${collection}_unique, one without others no ${collection}_index.

CREATE TABLE ${collection} (
    id         VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin   NOT NULL,
    version    BIGINT                                              NOT NULL,
    deleted    BOOLEAN                                             NOT NULL,
    body       LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL,
    created_at DATETIME(6)                                         NOT NULL,
    updated_at DATETIME(6)                                         NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

-- A value leads to one document.
CREATE TABLE ${collection}_unique (
    field VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin       NOT NULL,
    value VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL,
    id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin       NOT NULL,
    PRIMARY KEY (field, value),
    KEY by_document (id)
) ENGINE = InnoDB;

-- A value leads to any number of documents.
CREATE TABLE ${collection}_index (
    field VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin       NOT NULL,
    value VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL,
    id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin       NOT NULL,
    PRIMARY KEY (field, value, id),
    KEY by_document (id)
) ENGINE = InnoDB;
