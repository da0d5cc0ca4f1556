-- Whoever changes the tree holds this row, so that two changes of its shape never cross.
CREATE TABLE category_tree (
    id INT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

INSERT INTO category_tree (id) VALUES (1);

-- A change of a category on its way into the products below it; done one after the other.
CREATE TABLE category_job (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    category_id INT          NOT NULL,
    state       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Products below the category when the job began; null before.
    total       BIGINT       NULL,
    done        BIGINT       NOT NULL,
    -- The last product that is done.
    after_id    VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Who works on it, and until when by the database's clock; null while nobody does.
    holder      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    held_until  DATETIME(6)  NULL,
    created_at  DATETIME(6)  NOT NULL,
    updated_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY category_job_state (state, id)
) ENGINE = InnoDB;

-- Renames that were on their way before there were jobs.
INSERT INTO category_job (category_id, state, total, done, after_id, created_at, updated_at)
SELECT id, 'WAITING', NULL, 0, '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
  FROM category WHERE renames > refreshed_rename ORDER BY id;

ALTER TABLE category DROP COLUMN renames, DROP COLUMN refreshed_rename;

-- Products are found by ids of categories, which stay when a category moves, no longer by paths, which do not.
INSERT INTO product_index (field, value, id)
SELECT 'subtree', SUBSTRING_INDEX(SUBSTRING_INDEX(value, '/', -2), '/', 1), id
  FROM product_index WHERE field = 'categoryPath';

INSERT INTO product_index (field, value, id)
SELECT 'primary', value, id FROM product_index WHERE field = 'primaryCategory';

INSERT INTO product_index (field, value, id)
SELECT DISTINCT 'category', CAST(named.category_id AS CHAR), p.id
  FROM product p, JSON_TABLE(p.body, '$.categoryIds[*]' COLUMNS (category_id INT PATH '$')) named
 WHERE p.deleted = FALSE;

INSERT INTO product_index (field, value, id)
SELECT 'level', CAST(JSON_EXTRACT(body, '$.categoryLevel') AS CHAR), id FROM product WHERE deleted = FALSE;

DELETE FROM product_index WHERE field IN ('categoryPath', 'primaryCategory');
