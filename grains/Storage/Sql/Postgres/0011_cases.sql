-- The list of assignments becomes the list of cases of every kind. What it does not know yet of those that were there,
-- their grains say as soon as they are looked after (look_at = 0).
ALTER TABLE assignment_list RENAME TO case_list;
ALTER TABLE case_list RENAME COLUMN assignment_id TO case_id;
ALTER TABLE case_list RENAME COLUMN created_at TO opened_at;
ALTER TABLE case_list
    ADD COLUMN kind text NOT NULL DEFAULT 'assignment',
    -- The smallest region that everybody lives in whom a case concerns.
    ADD COLUMN scope_code bigint NOT NULL DEFAULT 0,
    -- A bit for each tier that may act on it: 2 to the power of the level.
    ADD COLUMN tiers integer NOT NULL DEFAULT 62,
    ADD COLUMN title text NOT NULL DEFAULT '',
    -- Unix seconds; the end of 9999 for never.
    ADD COLUMN due_at bigint NOT NULL DEFAULT 253402300799,
    ADD COLUMN look_at bigint NOT NULL DEFAULT 0;
UPDATE case_list SET scope_code = region_code;

DROP INDEX assignment_list_created;
DROP INDEX assignment_list_state;
CREATE INDEX case_list_opened ON case_list (kind, opened_at);
CREATE INDEX case_list_state ON case_list (kind, state, opened_at);
CREATE INDEX case_list_due ON case_list (kind, state, due_at, case_id);
CREATE INDEX case_list_look ON case_list (kind, look_at);

-- Nodes of the build before go on with the list they know for as long as an upgrade takes. What they put there is looked
-- after by the others, as are the rows that they change.
CREATE VIEW assignment_list AS
SELECT case_id AS assignment_id, state, region_code, reason_code, document_number, people, maker, opened_at AS created_at
  FROM case_list
 WHERE kind = 'assignment';
