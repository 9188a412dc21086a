-- Sessions of volunteers, and what was done in them. No row of either names anybody who was helped, or tells when within the day.
CREATE TABLE volunteer_session (
    session_id  text    NOT NULL COLLATE "C" PRIMARY KEY,
    account     text    NOT NULL,
    region_code bigint  NOT NULL,
    place       text    NOT NULL,
    opened_at   bigint  NOT NULL,
    until       bigint  NOT NULL,
    closed_at   bigint  NOT NULL
);

CREATE INDEX volunteer_session_account ON volunteer_session (account);
CREATE INDEX volunteer_session_region ON volunteer_session (region_code);

CREATE TABLE volunteer_help (
    help_id     text    NOT NULL PRIMARY KEY,
    session_id  text    NOT NULL,
    region_code bigint  NOT NULL,
    day         integer NOT NULL,
    kind        integer NOT NULL
);

CREATE INDEX volunteer_help_session ON volunteer_help (session_id, day, kind);
CREATE INDEX volunteer_help_day ON volunteer_help (day, region_code, kind);
