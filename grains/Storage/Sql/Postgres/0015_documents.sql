-- The register of command documents. Its files lie in a table of their own, so that no list reads them.
CREATE TABLE command_document (
    document_id    uuid    NOT NULL PRIMARY KEY,
    number         text    NOT NULL,
    issuer         text    NOT NULL,
    region_code    bigint  NOT NULL,
    issued_on      text    NOT NULL,
    title          text    NOT NULL,
    sha256         text    NOT NULL,
    media_type     text    NOT NULL,
    size           integer NOT NULL,
    registered_by  text    NOT NULL,
    registered_at  bigint  NOT NULL,
    withdrawn_by   text    NOT NULL,
    -- Unix seconds, 0 while it is in force.
    withdrawn_at   bigint  NOT NULL,
    withdrawn_note text    NOT NULL,
    seal           bytea   NOT NULL,
    -- As they are compared, however they are written.
    number_key     text    NOT NULL,
    issuer_key     text    NOT NULL
);

-- Of a unit one document in force has a number. One that was registered wrongly is withdrawn, and makes room.
CREATE UNIQUE INDEX command_document_number ON command_document (region_code, issuer_key, number_key) WHERE withdrawn_at = 0;
CREATE INDEX command_document_key ON command_document (number_key);
CREATE INDEX command_document_registered ON command_document (registered_by, registered_at);

CREATE TABLE command_document_file (
    document_id uuid  NOT NULL PRIMARY KEY,
    content     bytea NOT NULL
);

-- What was decided under a document; nothing for what rests on a number that was typed.
ALTER TABLE case_list ADD COLUMN document_id text NOT NULL DEFAULT '';
CREATE INDEX case_list_document ON case_list (document_id, opened_at);
