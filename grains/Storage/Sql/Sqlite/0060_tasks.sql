-- Tasks of the campaign, the units that they go to, how each dispatch stands, and who was reminded of what.
CREATE TABLE campaign_unit (
    unit_id       TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL,
    region_code   INTEGER NOT NULL,
    put_by        TEXT NOT NULL,
    put_at        INTEGER NOT NULL,
    dissolved_at  INTEGER NOT NULL,
    successor     TEXT
) WITHOUT ROWID;

-- Not unique: where regions become one, so may two units of one name, until somebody dissolves one.
CREATE INDEX campaign_unit_name ON campaign_unit (region_code, name);

CREATE TABLE campaign_task (
    task_id       TEXT NOT NULL PRIMARY KEY,
    source        TEXT NOT NULL,
    clause        TEXT NOT NULL,
    title         TEXT NOT NULL,
    content       TEXT NOT NULL,
    region_code   INTEGER NOT NULL,
    from_day      INTEGER NOT NULL,
    until_day     INTEGER,
    measure       INTEGER NOT NULL,
    categories    TEXT NOT NULL,
    wanted        INTEGER NOT NULL,
    evidence      TEXT NOT NULL,
    issued_by     TEXT NOT NULL,
    issued_at     INTEGER NOT NULL,
    place         INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE campaign_task_unit (
    task_id       TEXT NOT NULL,
    unit_id       TEXT NOT NULL,
    leads         INTEGER NOT NULL,
    place         INTEGER NOT NULL,
    PRIMARY KEY (task_id, unit_id)
) WITHOUT ROWID;

CREATE TABLE campaign_dispatch (
    dispatch_id   TEXT NOT NULL PRIMARY KEY,
    state         TEXT NOT NULL,
    is_open       INTEGER NOT NULL,
    task_id       TEXT NOT NULL,
    title         TEXT NOT NULL,
    unit_id       TEXT NOT NULL,
    unit_name     TEXT NOT NULL,
    region_code   INTEGER NOT NULL,
    issuer_code   INTEGER NOT NULL,
    parent_id     TEXT,
    due_day       INTEGER,
    measure       INTEGER NOT NULL,
    categories    TEXT NOT NULL,
    wanted        INTEGER NOT NULL,
    baseline      REAL,
    dispatched_by TEXT NOT NULL,
    opened_at     INTEGER NOT NULL,
    answer_due_at INTEGER,
    sign_due_at   INTEGER NOT NULL,
    signed_at     INTEGER,
    percent       INTEGER NOT NULL,
    feedbacks     INTEGER NOT NULL,
    late          INTEGER NOT NULL,
    feedback_at   INTEGER,
    cycle_base    REAL,
    submitted_at  INTEGER,
    accepted_by   TEXT,
    quality       INTEGER,
    closed_at     INTEGER,
    urged         INTEGER NOT NULL,
    noticed       INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX campaign_dispatch_region ON campaign_dispatch (region_code);
CREATE INDEX campaign_dispatch_unit ON campaign_dispatch (unit_id) WHERE is_open = 1;
CREATE INDEX campaign_dispatch_parent ON campaign_dispatch (parent_id) WHERE is_open = 1;
CREATE INDEX campaign_dispatch_open ON campaign_dispatch (dispatch_id) WHERE is_open = 1;

CREATE TABLE campaign_reminder (
    dispatch_id   TEXT NOT NULL,
    stage         INTEGER NOT NULL,
    audience      INTEGER NOT NULL,
    round         INTEGER NOT NULL,
    region_code   INTEGER NOT NULL,
    title         TEXT NOT NULL,
    unit_name     TEXT NOT NULL,
    sent_at       INTEGER NOT NULL,
    PRIMARY KEY (dispatch_id, stage, audience, round)
) WITHOUT ROWID;

CREATE INDEX campaign_reminder_region ON campaign_reminder (region_code, sent_at);
