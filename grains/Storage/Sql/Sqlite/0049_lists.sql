-- Lists that were uploaded, and their rows until what becomes of them is known.
CREATE TABLE list_upload (
    upload_id   TEXT NOT NULL PRIMARY KEY,
    kind        TEXT NOT NULL,
    owner       TEXT NOT NULL,
    region_code INTEGER NOT NULL,
    file_name   TEXT NOT NULL,
    state       INTEGER NOT NULL,
    row_count   INTEGER NOT NULL,
    bad         INTEGER NOT NULL,
    done        INTEGER NOT NULL,
    refused     INTEGER NOT NULL,
    created_at  INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX list_upload_owner ON list_upload (kind, owner, created_at);
CREATE INDEX list_upload_state ON list_upload (state, created_at);
CREATE INDEX list_upload_created ON list_upload (created_at);

CREATE TABLE list_row (
    upload_id  TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    cells      TEXT NOT NULL,
    token      TEXT NOT NULL,
    outcome    INTEGER NOT NULL,
    code       TEXT NOT NULL,
    detail     TEXT NOT NULL,
    result     TEXT NOT NULL,
    PRIMARY KEY (upload_id, row_number)
) WITHOUT ROWID;

CREATE INDEX list_row_outcome ON list_row (upload_id, outcome, row_number);
