-- The list of assignments becomes the list of cases of every kind. What it does not know yet of those that were there,
-- their grains say as soon as they are looked after (look_at = 0).
ALTER TABLE assignment_list RENAME TO case_list;
ALTER TABLE case_list RENAME COLUMN assignment_id TO case_id;
ALTER TABLE case_list RENAME COLUMN created_at TO opened_at;
ALTER TABLE case_list ADD COLUMN kind TEXT NOT NULL DEFAULT 'assignment';
-- The smallest region that everybody lives in whom a case concerns.
ALTER TABLE case_list ADD COLUMN scope_code INTEGER NOT NULL DEFAULT 0;
-- A bit for each tier that may act on it: 2 to the power of the level.
ALTER TABLE case_list ADD COLUMN tiers INTEGER NOT NULL DEFAULT 62;
ALTER TABLE case_list ADD COLUMN title TEXT NOT NULL DEFAULT '';
-- Unix seconds; the end of 9999 for never.
ALTER TABLE case_list ADD COLUMN due_at INTEGER NOT NULL DEFAULT 253402300799;
ALTER TABLE case_list ADD COLUMN look_at INTEGER NOT NULL DEFAULT 0;
UPDATE case_list SET scope_code = region_code;

DROP INDEX assignment_list_created;
DROP INDEX assignment_list_state;
CREATE INDEX case_list_opened ON case_list (kind, opened_at);
CREATE INDEX case_list_state ON case_list (kind, state, opened_at);
CREATE INDEX case_list_due ON case_list (kind, state, due_at, case_id);
CREATE INDEX case_list_look ON case_list (kind, look_at);
