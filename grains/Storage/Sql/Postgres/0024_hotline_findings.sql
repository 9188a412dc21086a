-- What came of looking at a lookup: empty while nobody has.
ALTER TABLE hotline_review ADD COLUMN finding       text NOT NULL DEFAULT '';
ALTER TABLE hotline_review ADD COLUMN finding_note  text NOT NULL DEFAULT '';
ALTER TABLE hotline_review ADD COLUMN found_by      text NOT NULL DEFAULT '';
ALTER TABLE hotline_review ADD COLUMN found_at      bigint NOT NULL DEFAULT 0;
