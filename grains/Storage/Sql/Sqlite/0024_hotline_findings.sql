-- What came of looking at a lookup: empty while nobody has.
ALTER TABLE hotline_review ADD COLUMN finding       TEXT NOT NULL DEFAULT '';
ALTER TABLE hotline_review ADD COLUMN finding_note  TEXT NOT NULL DEFAULT '';
ALTER TABLE hotline_review ADD COLUMN found_by      TEXT NOT NULL DEFAULT '';
ALTER TABLE hotline_review ADD COLUMN found_at      INTEGER NOT NULL DEFAULT 0;
