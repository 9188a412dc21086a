-- What agents have looked up lately, for their budgets.
CREATE TABLE hotline_lookup (
    agent text    NOT NULL,
    at    bigint  NOT NULL
);

CREATE INDEX hotline_lookup_agent ON hotline_lookup (agent, at);

-- Who has looked whom up lately.
CREATE TABLE hotline_seen (
    person_id bytea   NOT NULL,
    agent     text    NOT NULL,
    at        bigint  NOT NULL,
    PRIMARY KEY (person_id, agent)
);

CREATE INDEX hotline_seen_at ON hotline_seen (at);

-- Which person an account is, where it is known: agents do not look up themselves and each other unseen.
CREATE TABLE staff_person (
    user_name text  NOT NULL PRIMARY KEY,
    person_id bytea NOT NULL
);

CREATE INDEX staff_person_person ON staff_person (person_id);

-- Lookups that somebody is to look at. The person is empty where it is about nobody in particular.
CREATE TABLE hotline_review (
    review_id      text    COLLATE "C" NOT NULL PRIMARY KEY,
    at             bigint  NOT NULL,
    agent          text    NOT NULL,
    region_code    bigint  NOT NULL,
    reason         text    NOT NULL,
    person_id      bytea   NOT NULL,
    call_id        text    NOT NULL,
    audit_sequence bigint  NOT NULL
);

CREATE INDEX hotline_review_region ON hotline_review (region_code, review_id);
CREATE INDEX hotline_review_agent ON hotline_review (agent, reason, at);
