-- Sessions of volunteers, and what was done in them. No row of either names anybody who was helped, or tells when within the day.
CREATE TABLE volunteer_session (
    session_id  TEXT    NOT NULL PRIMARY KEY,
    account     TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    place       TEXT    NOT NULL,
    opened_at   INTEGER NOT NULL,
    until       INTEGER NOT NULL,
    closed_at   INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX volunteer_session_account ON volunteer_session (account);
CREATE INDEX volunteer_session_region ON volunteer_session (region_code);

CREATE TABLE volunteer_help (
    help_id     TEXT    NOT NULL PRIMARY KEY,
    session_id  TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    day         INTEGER NOT NULL,
    kind        INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX volunteer_help_session ON volunteer_help (session_id, day, kind);
CREATE INDEX volunteer_help_day ON volunteer_help (day, region_code, kind);
