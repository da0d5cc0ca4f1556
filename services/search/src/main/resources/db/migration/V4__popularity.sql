-- How much shoppers want a product. The score counts at as_of and halves with every half-life after it.
CREATE TABLE product_popularity (
    product_id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    score         DOUBLE      NOT NULL,
    as_of         DATETIME(6) NOT NULL,
    -- Grows with every change, so that what comes while the indices are told is told again.
    revision      BIGINT      NOT NULL,
    -- What the indices were told last.
    told          DOUBLE      NULL,
    -- Since when they have something to be told.
    changed_since DATETIME(6) NULL,
    PRIMARY KEY (product_id),
    KEY product_popularity_changed (changed_since)
) ENGINE = InnoDB;

-- Which visitor has already counted for which product on a day (UTC); kept for days.
CREATE TABLE activity_vote (
    day        DATE        NOT NULL,
    visitor_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind       VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (day, visitor_id, product_id, kind)
) ENGINE = InnoDB;
