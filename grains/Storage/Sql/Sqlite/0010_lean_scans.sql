-- Writing a scan cost more in its indices and its words than in itself. A record now lies in the one tree that keeps its id
-- unique in its run: what looked up by day goes by the run, which begins with the day, and nothing looked up by person.
-- Words are numbers in "facts", from the lowest bit: verdict (4 bits), colour (4), code_state (4), direction (4), means (4),
-- verdict_reason (8), reason (8). The view below says them as before.
CREATE TABLE scan (
    -- Days since 0001-01-01 times 100,000, and the number of the run in its day.
    run            INTEGER NOT NULL,
    scan_id        BLOB    NOT NULL,
    person_id      BLOB,
    venue_id       TEXT    NOT NULL,
    region_code    INTEGER NOT NULL,
    -- Unix milliseconds.
    scanned_at     INTEGER NOT NULL,
    facts          INTEGER NOT NULL,
    test_age_hours INTEGER,
    gate_id        TEXT,
    node           TEXT    NOT NULL,
    PRIMARY KEY (run, scan_id)
) WITHOUT ROWID;

INSERT INTO scan
SELECT run, unhex(scan_id, '-'), unhex(person_id), venue_id, region_code,
       CAST(strftime('%s', scanned_at) AS INTEGER) * 1000 + CAST(substr(scanned_at, 21, 3) AS INTEGER),
       CASE verdict WHEN 'allow' THEN 1 WHEN 'check' THEN 2 WHEN 'deny' THEN 3 END
       | (CASE colour WHEN 'green' THEN 1 WHEN 'yellow' THEN 2 WHEN 'red' THEN 3 ELSE 0 END << 4)
       | (CASE code_state WHEN 'valid' THEN 1 WHEN 'expired' THEN 2 WHEN 'revoked' THEN 3 WHEN 'unknown' THEN 4 END << 8)
       | (CASE direction WHEN 'in' THEN 1 WHEN 'out' THEN 2 WHEN 'pass' THEN 3 END << 12)
       | (CASE means WHEN 'code' THEN 1 WHEN 'document' THEN 2 END << 16)
       | (verdict_reason << 20)
       | (reason << 28),
       test_age_hours, gate_id, node
  FROM scan_record
 ORDER BY run, scan_id;

DROP TABLE scan_record;

-- Whoever asks for a day of many records says "run >= day number * 100000 AND run < (day number + 1) * 100000" as well.
CREATE VIEW scan_record AS
SELECT lower(substr(hex(scan_id), 1, 8) || '-' || substr(hex(scan_id), 9, 4) || '-' || substr(hex(scan_id), 13, 4) || '-'
             || substr(hex(scan_id), 17, 4) || '-' || substr(hex(scan_id), 21)) AS scan_id,
       CASE WHEN person_id IS NOT NULL THEN lower(hex(person_id)) END AS person_id,
       venue_id,
       CASE facts & 15 WHEN 1 THEN 'allow' WHEN 2 THEN 'check' WHEN 3 THEN 'deny' END AS verdict,
       CASE facts >> 4 & 15 WHEN 1 THEN 'green' WHEN 2 THEN 'yellow' WHEN 3 THEN 'red' END AS colour,
       strftime('%Y-%m-%dT%H:%M:%S', scanned_at / 1000, 'unixepoch') || printf('.%03dZ', scanned_at % 1000) AS scanned_at,
       date(julianday('0001-01-01') + run / 100000) AS day,
       region_code,
       facts >> 28 & 255 AS reason,
       facts >> 20 & 255 AS verdict_reason,
       CASE facts >> 8 & 15 WHEN 1 THEN 'valid' WHEN 2 THEN 'expired' WHEN 3 THEN 'revoked' WHEN 4 THEN 'unknown' END AS code_state,
       CASE facts >> 12 & 15 WHEN 1 THEN 'in' WHEN 2 THEN 'out' WHEN 3 THEN 'pass' END AS direction,
       CASE facts >> 16 & 15 WHEN 1 THEN 'code' WHEN 2 THEN 'document' END AS means,
       test_age_hours,
       gate_id,
       node,
       run
  FROM scan;
