-- Who has looked a person up, for the person to read.
CREATE TABLE person_look (
    person_id   BLOB    NOT NULL,
    at          INTEGER NOT NULL,
    agent       TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    purpose     TEXT    NOT NULL
);

CREATE INDEX person_look_person ON person_look (person_id, at);
CREATE INDEX person_look_at ON person_look (at);
