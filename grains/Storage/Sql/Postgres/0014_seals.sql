-- A row of the directory carries a seal over what boards repeat of it: without one, whoever can write to this table would colour
-- people. Nodes of the build before know nothing of it; what they write has none until it is given one.
ALTER TABLE person_directory ADD COLUMN seal_key integer;
ALTER TABLE person_directory ADD COLUMN seal bigint;

-- One row, sealed: from when on nothing without a seal is taken. It is not there for as long as an upgrade lasts.
CREATE TABLE seal_era (
    only_once integer NOT NULL PRIMARY KEY CHECK (only_once = 1),
    closed_at bigint NOT NULL,
    seal      bytea NOT NULL
);
