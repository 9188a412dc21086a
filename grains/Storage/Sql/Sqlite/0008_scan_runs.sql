-- An index whose keys come at random touches a page of its own for every row, once it is larger than a transaction. Records
-- therefore lie in runs of some twenty thousand of one day, and each index begins with the run: it grows at its end alone.
-- Whoever looks for a scan id or a person goes through the runs of the days in question.
CREATE TABLE scan_record_in_runs (
    scan_id        TEXT    NOT NULL,
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
    node           TEXT    NOT NULL,
    -- Days since 0001-01-01 times 100,000, and the number of the run in its day.
    run            INTEGER NOT NULL
);

INSERT INTO scan_record_in_runs
SELECT scan_id, person_id, venue_id, verdict, colour, scanned_at, day, region_code, reason, verdict_reason, code_state, direction,
       means, test_age_hours, gate_id, node,
       CAST(julianday(day) - julianday('0001-01-01') AS INTEGER) * 100000 + (row_number() OVER (PARTITION BY day ORDER BY rowid) - 1) / 20000
  FROM scan_record
 ORDER BY rowid;

DROP TABLE scan_record;
ALTER TABLE scan_record_in_runs RENAME TO scan_record;
CREATE UNIQUE INDEX scan_record_id ON scan_record (run, scan_id);
CREATE INDEX scan_record_person ON scan_record (run, substr(person_id, 1, 8));
CREATE INDEX scan_record_day ON scan_record (day);
