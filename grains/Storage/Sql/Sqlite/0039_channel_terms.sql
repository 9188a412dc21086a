-- What was agreed with a channel beside its keys: how many may apply through it, and which pages may embed its application window.
CREATE TABLE channel_terms (
    channel    TEXT    NOT NULL PRIMARY KEY,
    per_minute INTEGER NOT NULL,
    per_day    INTEGER NOT NULL,
    -- With spaces between.
    origins    TEXT    NOT NULL,
    set_by     TEXT    NOT NULL,
    set_at     INTEGER NOT NULL
) WITHOUT ROWID;

-- What came through channels, by day, as each node has counted it: all of the day up to now, written again and again.
CREATE TABLE channel_day (
    day           TEXT    NOT NULL,
    channel       TEXT    NOT NULL,
    node          TEXT    NOT NULL,
    applications  INTEGER NOT NULL,
    confirmed     INTEGER NOT NULL,
    registrations INTEGER NOT NULL,
    bindings      INTEGER NOT NULL,
    shows         INTEGER NOT NULL,
    PRIMARY KEY (day, channel, node)
) WITHOUT ROWID;

CREATE TABLE channel_problem (
    day     TEXT    NOT NULL,
    channel TEXT    NOT NULL,
    node    TEXT    NOT NULL,
    code    TEXT    NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (day, channel, node, code)
) WITHOUT ROWID;
