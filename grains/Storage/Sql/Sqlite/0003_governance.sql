-- The time is text in full precision: the chain's hash covers it, so it must come back bit for bit.
CREATE TABLE audit_entry (
    sequence      INTEGER NOT NULL PRIMARY KEY,
    at            TEXT    NOT NULL,
    actor         TEXT    NOT NULL,
    action        TEXT    NOT NULL,
    subject       TEXT    NOT NULL,
    detail        TEXT    NOT NULL,
    previous_hash BLOB    NOT NULL,
    hash          BLOB    NOT NULL
);

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit_entry is append-only');
END;

CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit_entry is append-only');
END;

-- INSERT OR REPLACE removes the old row without firing the delete trigger.
CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE sequence = NEW.sequence)
BEGIN
    SELECT RAISE(ABORT, 'audit_entry is append-only');
END;

CREATE TABLE staff_account (
    user_name       TEXT    NOT NULL PRIMARY KEY,
    password_hash   TEXT    NOT NULL,
    roles           TEXT    NOT NULL,
    region_code     INTEGER NOT NULL,
    failed_attempts INTEGER NOT NULL,
    locked_until    INTEGER NOT NULL
) WITHOUT ROWID;

-- One row, made with the first accounts: two processes that both found the store empty cannot both make it.
CREATE TABLE staff_founding (
    only_once INTEGER NOT NULL PRIMARY KEY CHECK (only_once = 1)
);

CREATE TABLE api_key (
    hash            BLOB    NOT NULL PRIMARY KEY,
    kind            TEXT    NOT NULL,
    name            TEXT    NOT NULL,
    scope           TEXT    NOT NULL,
    rate_per_second INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE assignment_list (
    assignment_id   TEXT    NOT NULL COLLATE NOCASE PRIMARY KEY,
    state           TEXT    NOT NULL,
    region_code     INTEGER NOT NULL,
    reason_code     TEXT    NOT NULL,
    document_number TEXT    NOT NULL,
    people          INTEGER NOT NULL,
    maker           TEXT    NOT NULL,
    created_at      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX assignment_list_created ON assignment_list (created_at);
CREATE INDEX assignment_list_state ON assignment_list (state, created_at);
