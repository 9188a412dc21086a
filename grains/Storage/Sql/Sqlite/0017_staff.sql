-- Accounts of real people: who and where they are, from when until when, and who said last that they are still needed.
ALTER TABLE staff_account ADD COLUMN display_name TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN valid_from INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN valid_to INTEGER NOT NULL DEFAULT 253402300799;
ALTER TABLE staff_account ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0;
-- Hashes of a first password in two parts.
ALTER TABLE staff_account ADD COLUMN activation TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN created_by TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN confirmed_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN password_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN factors INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
UPDATE staff_account SET created_at = CAST(strftime('%s', 'now') AS INTEGER), confirmed_at = CAST(strftime('%s', 'now') AS INTEGER);
CREATE INDEX staff_account_generation ON staff_account (generation);

-- Grows with every change of what somebody may do, so that every node knows within half a second by one short question.
CREATE TABLE access_generation (
    name  TEXT    NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO access_generation (name, value) VALUES ('accounts', 0), ('kiosks', 0);

-- Sign-ins of an account from one network or device.
CREATE TABLE sign_in_source (
    user_name    TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    failures     INTEGER NOT NULL,
    failed_at    INTEGER NOT NULL,
    succeeded_at INTEGER NOT NULL,
    PRIMARY KEY (user_name, source)
) WITHOUT ROWID;

CREATE TABLE staff_session (
    session_id TEXT    NOT NULL PRIMARY KEY,
    user_name  TEXT    NOT NULL,
    issued_at  INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    last_used  INTEGER NOT NULL,
    source     TEXT    NOT NULL,
    device     TEXT    NOT NULL,
    -- When a second factor was shown last, 0 for never.
    factor_at  INTEGER NOT NULL,
    -- 0 while it goes on.
    ended_at   INTEGER NOT NULL,
    ended_why  TEXT    NOT NULL,
    generation INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX staff_session_account ON staff_session (user_name, ended_at);
CREATE INDEX staff_session_generation ON staff_session (generation);
CREATE INDEX staff_session_expires ON staff_session (expires_at);
