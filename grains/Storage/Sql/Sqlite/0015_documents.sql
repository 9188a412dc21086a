-- The register of command documents. Its files lie in a table of their own, so that no list reads them.
CREATE TABLE command_document (
    document_id    TEXT    NOT NULL COLLATE NOCASE PRIMARY KEY,
    number         TEXT    NOT NULL,
    issuer         TEXT    NOT NULL,
    region_code    INTEGER NOT NULL,
    issued_on      TEXT    NOT NULL,
    title          TEXT    NOT NULL,
    sha256         TEXT    NOT NULL,
    media_type     TEXT    NOT NULL,
    size           INTEGER NOT NULL,
    registered_by  TEXT    NOT NULL,
    registered_at  INTEGER NOT NULL,
    withdrawn_by   TEXT    NOT NULL,
    -- Unix seconds, 0 while it is in force.
    withdrawn_at   INTEGER NOT NULL,
    withdrawn_note TEXT    NOT NULL,
    seal           BLOB    NOT NULL,
    -- As they are compared, however they are written.
    number_key     TEXT    NOT NULL,
    issuer_key     TEXT    NOT NULL
) WITHOUT ROWID;

-- Of a unit one document in force has a number. One that was registered wrongly is withdrawn, and makes room.
CREATE UNIQUE INDEX command_document_number ON command_document (region_code, issuer_key, number_key) WHERE withdrawn_at = 0;
CREATE INDEX command_document_key ON command_document (number_key);
CREATE INDEX command_document_registered ON command_document (registered_by, registered_at);

CREATE TABLE command_document_file (
    document_id TEXT NOT NULL COLLATE NOCASE PRIMARY KEY,
    content     BLOB NOT NULL
);

-- What was decided under a document; nothing for what rests on a number that was typed.
ALTER TABLE case_list ADD COLUMN document_id TEXT NOT NULL DEFAULT '';
CREATE INDEX case_list_document ON case_list (document_id, opened_at);
