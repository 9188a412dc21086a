-- Places that should have a code, as an authority has listed them: one by its name, or so many of a category. "present" is how many have one;
-- "venue_id" which, found by the name or named by an official (linked_by).
CREATE TABLE expected_venue (
    expected_id TEXT    NOT NULL PRIMARY KEY,
    name        TEXT    NOT NULL,
    name_key    TEXT    NOT NULL,
    category    TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    wanted      INTEGER NOT NULL,
    present     INTEGER NOT NULL,
    venue_id    TEXT,
    linked_by   TEXT    NOT NULL,
    source      TEXT    NOT NULL,
    put_by      TEXT    NOT NULL,
    put_at      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX expected_venue_region ON expected_venue (region_code);
CREATE INDEX expected_venue_venue ON expected_venue (venue_id);
CREATE INDEX venue_directory_key ON venue_directory (name_key, region_code);

-- The last day on which a venue was scanned at: days since 0001-01-01.
CREATE TABLE venue_seen (
    venue_id TEXT    NOT NULL PRIMARY KEY,
    day      INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO venue_seen (venue_id, day)
SELECT venue_id, CAST(julianday(max(day)) - julianday('0001-01-01') AS INTEGER) FROM scan_tally GROUP BY venue_id;
