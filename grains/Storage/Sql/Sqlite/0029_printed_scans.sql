-- Somebody may be scanned by a printed code: the view has a word for it. The table stays as it is.
DROP VIEW scan_record;

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
       CASE facts >> 16 & 15 WHEN 1 THEN 'code' WHEN 2 THEN 'document' WHEN 3 THEN 'printed' END AS means,
       test_age_hours,
       gate_id,
       node,
       run
  FROM scan;
