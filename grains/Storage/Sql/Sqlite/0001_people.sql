-- A person's row holds pseudonyms and status only. Integers that the domain keeps as uint are plain INTEGER here.
CREATE TABLE person_directory (
    person_id             BLOB    NOT NULL PRIMARY KEY CHECK (length(person_id) = 16),
    state                 INTEGER NOT NULL CHECK (state IN (0, 1)),
    version               INTEGER NOT NULL,
    phone_index           BLOB    NOT NULL,
    region_code           INTEGER NOT NULL,
    channel               TEXT    NOT NULL,
    colour                INTEGER NOT NULL,
    reason                INTEGER NOT NULL,
    flags                 INTEGER NOT NULL,
    name_mask             INTEGER NOT NULL,
    last_negative_test_at INTEGER NOT NULL,
    review_at             INTEGER NOT NULL,
    applied_at            INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX person_directory_phone ON person_directory (phone_index, applied_at) WHERE state = 1;
CREATE INDEX person_directory_review ON person_directory (review_at) WHERE state = 1 AND review_at > 0;
CREATE INDEX person_directory_pending ON person_directory (applied_at) WHERE state = 0;

-- What each node added to a home region, ever. The sum over nodes is the count; one node's share may be negative.
CREATE TABLE registered_tally (
    node        TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    green       INTEGER NOT NULL,
    yellow      INTEGER NOT NULL,
    red         INTEGER NOT NULL,
    PRIMARY KEY (node, region_code)
) WITHOUT ROWID;

CREATE INDEX registered_tally_region ON registered_tally (region_code);

CREATE TABLE venue_directory (
    venue_id      TEXT    NOT NULL PRIMARY KEY,
    name          TEXT    NOT NULL,
    category      TEXT    NOT NULL,
    region_code   INTEGER NOT NULL,
    registered_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX venue_directory_region ON venue_directory (region_code);
