-- Lists that were uploaded, and their rows until what becomes of them is known.
CREATE TABLE list_upload (
    upload_id   text COLLATE "C" NOT NULL PRIMARY KEY,
    kind        text NOT NULL,
    owner       text NOT NULL,
    region_code bigint NOT NULL,
    file_name   text NOT NULL,
    state       integer NOT NULL,
    row_count   integer NOT NULL,
    bad         integer NOT NULL,
    done        integer NOT NULL,
    refused     integer NOT NULL,
    created_at  bigint NOT NULL
);

CREATE INDEX list_upload_owner ON list_upload (kind, owner, created_at);
CREATE INDEX list_upload_state ON list_upload (state, created_at);
CREATE INDEX list_upload_created ON list_upload (created_at);

CREATE TABLE list_row (
    upload_id  text COLLATE "C" NOT NULL,
    row_number integer NOT NULL,
    cells      text NOT NULL,
    token      text NOT NULL,
    outcome    integer NOT NULL,
    code       text NOT NULL,
    detail     text NOT NULL,
    result     text NOT NULL,
    PRIMARY KEY (upload_id, row_number)
);

CREATE INDEX list_row_outcome ON list_row (upload_id, outcome, row_number);
