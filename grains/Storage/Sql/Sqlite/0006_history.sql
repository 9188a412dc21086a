-- Who was registered when a day ended is today's count less those who applied after it.
CREATE INDEX person_directory_applied ON person_directory (applied_at, region_code) WHERE state = 1;

-- Up to when each node's records are in the database. A node that ended in good order, with nothing left to ship, holds nobody up.
CREATE TABLE node_progress (
    node            TEXT    NOT NULL PRIMARY KEY,
    shipped_through INTEGER NOT NULL,
    stopped         INTEGER NOT NULL CHECK (stopped IN (0, 1))
) WITHOUT ROWID;

-- "counted" is the sum of the scans and shows that the day's rows were computed from: when it has changed, late records have come.
CREATE TABLE history_day (
    day         TEXT    NOT NULL PRIMARY KEY,
    settled     INTEGER NOT NULL CHECK (settled IN (0, 1)),
    complete    INTEGER NOT NULL CHECK (complete IN (0, 1)),
    counted     INTEGER NOT NULL,
    computed_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE region_day (
    region_code    INTEGER NOT NULL,
    day            TEXT    NOT NULL,
    registered     INTEGER NOT NULL,
    gained         INTEGER NOT NULL,
    active         INTEGER NOT NULL,
    shows          INTEGER NOT NULL,
    allow          INTEGER NOT NULL,
    check_         INTEGER NOT NULL,
    deny           INTEGER NOT NULL,
    venues         INTEGER NOT NULL,
    venues_scanned INTEGER NOT NULL,
    PRIMARY KEY (region_code, day)
) WITHOUT ROWID;

CREATE INDEX region_day_day ON region_day (day);

-- One sample in five minutes, cumulative within its day. A sample that was missed is not there.
CREATE TABLE region_point (
    region_code INTEGER NOT NULL,
    slot        INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    registered  INTEGER NOT NULL,
    active      INTEGER NOT NULL,
    shows       INTEGER NOT NULL,
    allow       INTEGER NOT NULL,
    check_      INTEGER NOT NULL,
    deny        INTEGER NOT NULL,
    PRIMARY KEY (region_code, slot)
) WITHOUT ROWID;

CREATE INDEX region_point_slot ON region_point (slot);

CREATE TABLE region_target (
    region_code    INTEGER NOT NULL PRIMARY KEY,
    by_day         TEXT    NOT NULL,
    adoption_rate  REAL,
    venue_coverage REAL,
    set_by         TEXT    NOT NULL,
    set_at         INTEGER NOT NULL
);

CREATE TABLE daily_report (
    day       TEXT    NOT NULL,
    version   INTEGER NOT NULL CHECK (version > 0),
    issued_at INTEGER NOT NULL,
    issued_by TEXT    NOT NULL,
    reason    TEXT,
    settled   INTEGER NOT NULL CHECK (settled IN (0, 1)),
    document  BLOB    NOT NULL,
    sha256    BLOB    NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (day, version)
);

CREATE TRIGGER daily_report_no_update BEFORE UPDATE ON daily_report
BEGIN
    SELECT RAISE(ABORT, 'daily_report is immutable');
END;

CREATE TRIGGER daily_report_no_delete BEFORE DELETE ON daily_report
BEGIN
    SELECT RAISE(ABORT, 'daily_report is immutable');
END;

-- INSERT OR REPLACE removes the old row without firing the delete trigger. An INSERT that does nothing on a conflict would
-- be refused here as well: whoever issues a report looks first, and takes the refusal for "somebody else was faster".
CREATE TRIGGER daily_report_no_replace BEFORE INSERT ON daily_report
WHEN EXISTS (SELECT 1 FROM daily_report WHERE day = NEW.day AND version = NEW.version)
BEGIN
    SELECT RAISE(ABORT, 'daily_report is immutable');
END;
