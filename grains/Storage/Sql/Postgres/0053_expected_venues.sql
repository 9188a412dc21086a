-- Places that should have a code, as an authority has listed them: one by its name, or so many of a category. "present" is how many have one;
-- "venue_id" which, found by the name or named by an official (linked_by).
CREATE TABLE expected_venue (
    expected_id text COLLATE "C" NOT NULL PRIMARY KEY,
    name        text    NOT NULL,
    name_key    text    NOT NULL,
    category    text    NOT NULL,
    region_code bigint  NOT NULL,
    wanted      integer NOT NULL,
    present     integer NOT NULL,
    venue_id    text,
    linked_by   text    NOT NULL,
    source      text    NOT NULL,
    put_by      text    NOT NULL,
    put_at      bigint  NOT NULL
);

CREATE INDEX expected_venue_region ON expected_venue (region_code);
CREATE INDEX expected_venue_venue ON expected_venue (venue_id);
CREATE INDEX venue_directory_key ON venue_directory (name_key, region_code);

-- The last day on which a venue was scanned at: days since 0001-01-01.
CREATE TABLE venue_seen (
    venue_id text COLLATE "C" NOT NULL PRIMARY KEY,
    day      integer NOT NULL
);

INSERT INTO venue_seen (venue_id, day) SELECT venue_id, max(day) - date '0001-01-01' FROM scan_tally GROUP BY venue_id;
