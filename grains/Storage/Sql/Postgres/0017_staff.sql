-- Accounts of real people: who and where they are, from when until when, and who said last that they are still needed.
ALTER TABLE staff_account ADD COLUMN display_name TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN valid_from BIGINT NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN valid_to BIGINT NOT NULL DEFAULT 253402300799;
ALTER TABLE staff_account ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0;
-- Hashes of a first password in two parts.
ALTER TABLE staff_account ADD COLUMN activation TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN created_by TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN confirmed_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN password_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN factors INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN generation BIGINT NOT NULL DEFAULT 0;
UPDATE staff_account SET created_at = EXTRACT(EPOCH FROM now())::BIGINT, confirmed_at = EXTRACT(EPOCH FROM now())::BIGINT;
CREATE INDEX staff_account_generation ON staff_account (generation);

-- Grows with every change of what somebody may do, so that every node knows within half a second by one short question.
CREATE TABLE access_generation (
    name  TEXT    NOT NULL PRIMARY KEY,
    value BIGINT  NOT NULL
);

INSERT INTO access_generation (name, value) VALUES ('accounts', 0), ('kiosks', 0);

-- Sign-ins of an account from one network or device.
CREATE TABLE sign_in_source (
    user_name    TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    failures     INTEGER NOT NULL,
    failed_at    BIGINT  NOT NULL,
    succeeded_at BIGINT  NOT NULL,
    PRIMARY KEY (user_name, source)
);

CREATE TABLE staff_session (
    session_id TEXT    NOT NULL PRIMARY KEY,
    user_name  TEXT    NOT NULL,
    issued_at  BIGINT  NOT NULL,
    expires_at BIGINT  NOT NULL,
    last_used  BIGINT  NOT NULL,
    source     TEXT    NOT NULL,
    device     TEXT    NOT NULL,
    -- When a second factor was shown last, 0 for never.
    factor_at  BIGINT  NOT NULL,
    -- 0 while it goes on.
    ended_at   BIGINT  NOT NULL,
    ended_why  TEXT    NOT NULL,
    generation BIGINT  NOT NULL
);

CREATE INDEX staff_session_account ON staff_session (user_name, ended_at);
CREATE INDEX staff_session_generation ON staff_session (generation);
CREATE INDEX staff_session_expires ON staff_session (expires_at);
