-- What everybody has been told, release by release: multiples of ten, 0 for fewer than are shown. The public history is made of it.
CREATE TABLE published_count (
    region_code INTEGER  NOT NULL,
    day         TEXT    NOT NULL,
    -- The beginning of the release's time, Unix seconds.
    slot        INTEGER  NOT NULL,
    next        INTEGER  NOT NULL,
    registered  INTEGER  NOT NULL,
    green       INTEGER  NOT NULL,
    yellow      INTEGER  NOT NULL,
    red         INTEGER  NOT NULL,
    active      INTEGER  NOT NULL,
    shows       INTEGER  NOT NULL,
    allow       INTEGER  NOT NULL,
    check_      INTEGER  NOT NULL,
    deny        INTEGER  NOT NULL,
    PRIMARY KEY (region_code, day, slot)
) WITHOUT ROWID;

CREATE INDEX published_count_slot ON published_count (slot);

-- A node that can write says so here, again and again: one row a node.
CREATE TABLE write_probe (
    node TEXT    NOT NULL PRIMARY KEY,
    at   INTEGER NOT NULL
) WITHOUT ROWID;
