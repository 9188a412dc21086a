-- Who has looked a person up, for the person to read.
CREATE TABLE person_look (
    person_id   bytea   NOT NULL,
    at          bigint  NOT NULL,
    agent       text    NOT NULL,
    region_code bigint  NOT NULL,
    purpose     text    NOT NULL
);

CREATE INDEX person_look_person ON person_look (person_id, at);
CREATE INDEX person_look_at ON person_look (at);
