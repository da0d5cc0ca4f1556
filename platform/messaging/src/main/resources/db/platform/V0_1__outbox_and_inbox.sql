-- What a service says to others: written in the transaction of the change, relayed to Kafka from the binary log.
CREATE TABLE outbox (
    id            CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    aggregatetype VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    aggregateid   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    type          VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload       LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    source        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    time          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    traceparent   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    tracestate    VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY outbox_created_at (created_at)
) ENGINE = InnoDB;

-- What a consumer has dealt with: written in the transaction of the effect.
CREATE TABLE inbox (
    consumer   VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    message_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (consumer, message_id),
    KEY inbox_created_at (created_at)
) ENGINE = InnoDB;

-- Messages that could neither be handled nor be put on their dead-letter topic.
CREATE TABLE failed_event (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    consumer     VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    partition_no INT          NOT NULL,
    offset_no    BIGINT       NOT NULL,
    message_key  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    headers      LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    payload      LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    error        LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY failed_event_record (consumer, topic, partition_no, offset_no)
) ENGINE = InnoDB;
