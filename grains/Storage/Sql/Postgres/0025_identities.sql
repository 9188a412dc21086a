-- Which account a person of an identity provider's has. Sealed for the account: a row that somebody puts here or moves binds nobody.
CREATE TABLE staff_identity (
    issuer    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    user_name TEXT NOT NULL UNIQUE,
    bound_at  BIGINT NOT NULL,
    seal      BYTEA NOT NULL,
    PRIMARY KEY (issuer, subject)
);

-- Sessions that began by a provider's word, and its session behind each; empty where it named none.
CREATE TABLE staff_session_identity (
    session_id      TEXT NOT NULL PRIMARY KEY,
    issuer          TEXT NOT NULL,
    subject         TEXT NOT NULL,
    issuer_session  TEXT NOT NULL,
    expires_at      BIGINT NOT NULL
);

CREATE INDEX staff_session_identity_subject ON staff_session_identity (issuer, subject);
CREATE INDEX staff_session_identity_session ON staff_session_identity (issuer, issuer_session);
CREATE INDEX staff_session_identity_expires ON staff_session_identity (expires_at);
