-- A scan may be of one of a venue's sub-codes, by an identity card or by the person, and out of the ordinary: "facts" holds, above the reason, marks
-- (8 bits) and place (16). Only what was handed in late has a difference of clocks.
ALTER TABLE scan ADD COLUMN clock_offset_seconds INTEGER;

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
       CASE facts >> 16 & 15 WHEN 1 THEN 'code' WHEN 2 THEN 'document' WHEN 3 THEN 'printed' WHEN 4 THEN 'check_in' WHEN 5 THEN 'card' END AS means,
       test_age_hours,
       gate_id,
       node,
       run,
       nullif(facts >> 44 & 65535, 0) AS place,
       nullif(substr(CASE WHEN facts >> 36 & 1 THEN ',late' ELSE '' END || CASE WHEN facts >> 36 & 2 THEN ',clock_unsure' ELSE '' END
                     || CASE WHEN facts >> 36 & 4 THEN ',degraded' ELSE '' END || CASE WHEN facts >> 36 & 8 THEN ',unproven' ELSE '' END
                     || CASE WHEN facts >> 36 & 16 THEN ',far' ELSE '' END || CASE WHEN facts >> 36 & 32 THEN ',hasty' ELSE '' END, 2), '') AS marks,
       clock_offset_seconds
  FROM scan;
