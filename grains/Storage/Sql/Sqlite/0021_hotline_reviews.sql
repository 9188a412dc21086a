-- What agents have looked up lately, for their budgets.
CREATE TABLE hotline_lookup (
    agent TEXT    NOT NULL,
    at    INTEGER NOT NULL
);

CREATE INDEX hotline_lookup_agent ON hotline_lookup (agent, at);

-- Who has looked whom up lately.
CREATE TABLE hotline_seen (
    person_id BLOB    NOT NULL,
    agent     TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (person_id, agent)
) WITHOUT ROWID;

CREATE INDEX hotline_seen_at ON hotline_seen (at);

-- Which person an account is, where it is known: agents do not look up themselves and each other unseen.
CREATE TABLE staff_person (
    user_name TEXT NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL
) WITHOUT ROWID;

CREATE INDEX staff_person_person ON staff_person (person_id);

-- Lookups that somebody is to look at. The person is empty where it is about nobody in particular.
CREATE TABLE hotline_review (
    review_id      TEXT    NOT NULL PRIMARY KEY,
    at             INTEGER NOT NULL,
    agent          TEXT    NOT NULL,
    region_code    INTEGER NOT NULL,
    reason         TEXT    NOT NULL,
    person_id      BLOB    NOT NULL,
    call_id        TEXT    NOT NULL,
    audit_sequence INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX hotline_review_region ON hotline_review (region_code, review_id);
CREATE INDEX hotline_review_agent ON hotline_review (agent, reason, at);
