-- How far an import has come. Its row changes in the transaction of the lines that it counts.
CREATE TABLE product_import (
    id          VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The first line that is not dealt with; the first of all is 0.
    next_line   BIGINT       NOT NULL,
    created     BIGINT       NOT NULL,
    replaced    BIGINT       NOT NULL,
    unchanged   BIGINT       NOT NULL,
    refused     BIGINT       NOT NULL,
    -- Who works on it, and until when by the database's clock; null while nobody does.
    holder      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    held_until  DATETIME(6)  NULL,
    started_at  DATETIME(6)  NOT NULL,
    updated_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

-- The first refused lines of an import.
CREATE TABLE product_import_error (
    import_id   VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin      NOT NULL,
    line        BIGINT       NOT NULL,
    reason      VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin      NOT NULL,
    detail      LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL,
    -- A JSON object: what is wrong, by field.
    fields      LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL,
    PRIMARY KEY (import_id, line)
) ENGINE = InnoDB;
