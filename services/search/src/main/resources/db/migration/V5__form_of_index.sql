-- Of what mapping, analyzers and fields a version was made; a release that makes others builds a version of its own.
ALTER TABLE index_version
    ADD COLUMN form VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER words;
