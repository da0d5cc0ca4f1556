-- Accounts are documents; these are the tables of platform/documents for them.
CREATE TABLE account (
    id         VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin   NOT NULL,
    version    BIGINT                                              NOT NULL,
    deleted    BOOLEAN                                             NOT NULL,
    body       LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL,
    created_at DATETIME(6)                                         NOT NULL,
    updated_at DATETIME(6)                                         NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

CREATE TABLE account_unique (
    field VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin       NOT NULL,
    value VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL,
    id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin       NOT NULL,
    PRIMARY KEY (field, value),
    KEY by_document (id)
) ENGINE = InnoDB;

-- One sign-in on one device. Its row is the lock under which its refresh tokens follow each other.
CREATE TABLE session (
    id         VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6)                                       NOT NULL,
    expires_at DATETIME(6)                                       NOT NULL,
    PRIMARY KEY (id),
    KEY by_account (account_id),
    KEY by_expiry (expires_at)
) ENGINE = InnoDB;

-- Used tokens stay until they would have expired, so that a second use is recognised.
CREATE TABLE refresh_token (
    token_hash BINARY(32)                                        NOT NULL,
    session_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6)                                       NOT NULL,
    used       BOOLEAN                                           NOT NULL,
    PRIMARY KEY (token_hash),
    KEY by_expiry (expires_at),
    CONSTRAINT token_of_session FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE
) ENGINE = InnoDB;
