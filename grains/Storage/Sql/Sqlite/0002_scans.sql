-- Words instead of numbers: a plain SELECT is read by people who do not know the code.
CREATE TABLE scan_record (
    scan_id        TEXT    NOT NULL UNIQUE,
    person_id      TEXT,
    venue_id       TEXT    NOT NULL,
    verdict        TEXT    NOT NULL,
    colour         TEXT,
    scanned_at     TEXT    NOT NULL,
    day            TEXT    NOT NULL,
    region_code    INTEGER NOT NULL,
    reason         INTEGER NOT NULL,
    verdict_reason INTEGER NOT NULL,
    code_state     TEXT    NOT NULL,
    direction      TEXT    NOT NULL,
    means          TEXT    NOT NULL,
    test_age_hours INTEGER,
    gate_id        TEXT,
    node           TEXT    NOT NULL
);

CREATE INDEX scan_record_day ON scan_record (day);
CREATE INDEX scan_record_person ON scan_record (person_id, scanned_at);
CREATE INDEX scan_record_venue ON scan_record (venue_id, scanned_at);

CREATE TABLE scan_tally (
    node        TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    venue_id    TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    allow       INTEGER NOT NULL,
    check_      INTEGER NOT NULL,
    deny        INTEGER NOT NULL,
    PRIMARY KEY (node, day, venue_id)
) WITHOUT ROWID;

CREATE INDEX scan_tally_region ON scan_tally (day, region_code);
CREATE INDEX scan_tally_venue ON scan_tally (venue_id, day);

CREATE TABLE show_tally (
    node        TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    shows       INTEGER NOT NULL,
    PRIMARY KEY (node, day, region_code)
) WITHOUT ROWID;

CREATE INDEX show_tally_region ON show_tally (day, region_code);

CREATE TABLE active_sketch (
    node        TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    sketch      BLOB    NOT NULL,
    PRIMARY KEY (day, region_code, node)
);

CREATE TABLE journal_watermark (
    node    TEXT    NOT NULL PRIMARY KEY,
    address INTEGER NOT NULL
) WITHOUT ROWID;
