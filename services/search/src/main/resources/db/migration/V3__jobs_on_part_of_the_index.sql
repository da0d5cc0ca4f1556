-- A comparison of some products alone (a JSON list of ids), or of so many ranges of products begun at random; all of them without either.
ALTER TABLE index_job
    ADD COLUMN products LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL AFTER since,
    ADD COLUMN ranges   INT      NULL AFTER products;
