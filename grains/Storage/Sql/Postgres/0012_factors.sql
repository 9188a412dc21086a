-- Second factors of staff. Sealed for the account and the factor: a row that is changed or moved opens nothing.
CREATE TABLE staff_factor (
    factor_id     TEXT    NOT NULL PRIMARY KEY,
    user_name     TEXT    NOT NULL,
    kind          INTEGER NOT NULL,
    name          TEXT    NOT NULL,
    created_at    BIGINT  NOT NULL,
    last_used_at  BIGINT  NOT NULL,
    secret        BYTEA   NOT NULL,
    -- Of a passkey, in base64url; null for an app.
    credential_id TEXT    UNIQUE,
    counter       BIGINT  NOT NULL
);

CREATE INDEX staff_factor_account ON staff_factor (user_name);

-- Time steps whose code was used: each is good for once.
CREATE TABLE staff_factor_step (
    factor_id TEXT   NOT NULL,
    step      BIGINT NOT NULL,
    PRIMARY KEY (factor_id, step)
);

-- What a session has shown last.
CREATE TABLE staff_session_factor (
    session_id TEXT    NOT NULL PRIMARY KEY,
    factor_id  TEXT    NOT NULL,
    kind       INTEGER NOT NULL,
    effect     TEXT    NOT NULL,
    shown_at   BIGINT  NOT NULL
);

CREATE INDEX staff_session_factor_factor ON staff_session_factor (factor_id);
CREATE INDEX staff_session_factor_shown ON staff_session_factor (shown_at);

-- What a session has begun and not finished: one thing at a time.
CREATE TABLE staff_factor_begun (
    session_id TEXT    NOT NULL PRIMARY KEY,
    purpose    INTEGER NOT NULL,
    content    BYTEA   NOT NULL,
    effect     TEXT    NOT NULL,
    expires_at BIGINT  NOT NULL
);

CREATE INDEX staff_factor_begun_expires ON staff_factor_begun (expires_at);
