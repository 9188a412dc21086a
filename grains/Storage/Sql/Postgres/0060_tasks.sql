-- Tasks of the campaign, the units that they go to, how each dispatch stands, and who was reminded of what.
CREATE TABLE campaign_unit (
    unit_id      text COLLATE "C" NOT NULL PRIMARY KEY,
    name         text   NOT NULL,
    region_code  bigint NOT NULL,
    put_by       text   NOT NULL,
    put_at       bigint NOT NULL,
    dissolved_at bigint NOT NULL,
    successor    text
);

-- Not unique: where regions become one, so may two units of one name, until somebody dissolves one.
CREATE INDEX campaign_unit_name ON campaign_unit (region_code, name);

CREATE TABLE campaign_task (
    task_id     text COLLATE "C" NOT NULL PRIMARY KEY,
    source      text    NOT NULL,
    clause      text    NOT NULL,
    title       text    NOT NULL,
    content     text    NOT NULL,
    region_code bigint  NOT NULL,
    from_day    integer NOT NULL,
    until_day   integer,
    measure     integer NOT NULL,
    categories  text    NOT NULL,
    wanted      integer NOT NULL,
    evidence    text    NOT NULL,
    issued_by   text    NOT NULL,
    issued_at   bigint  NOT NULL,
    place       integer NOT NULL
);

CREATE TABLE campaign_task_unit (
    task_id text COLLATE "C" NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    leads   integer NOT NULL,
    place   integer NOT NULL,
    PRIMARY KEY (task_id, unit_id)
);

CREATE TABLE campaign_dispatch (
    dispatch_id   text COLLATE "C" NOT NULL PRIMARY KEY,
    state         text    NOT NULL,
    is_open       integer NOT NULL,
    task_id       text COLLATE "C" NOT NULL,
    title         text    NOT NULL,
    unit_id       text COLLATE "C" NOT NULL,
    unit_name     text    NOT NULL,
    region_code   bigint  NOT NULL,
    issuer_code   bigint  NOT NULL,
    parent_id     text COLLATE "C",
    due_day       integer,
    measure       integer NOT NULL,
    categories    text    NOT NULL,
    wanted        integer NOT NULL,
    baseline      double precision,
    dispatched_by text    NOT NULL,
    opened_at     bigint  NOT NULL,
    answer_due_at bigint,
    sign_due_at   bigint  NOT NULL,
    signed_at     bigint,
    percent       integer NOT NULL,
    feedbacks     integer NOT NULL,
    late          integer NOT NULL,
    feedback_at   bigint,
    cycle_base    double precision,
    submitted_at  bigint,
    accepted_by   text,
    quality       integer,
    closed_at     bigint,
    urged         integer NOT NULL,
    noticed       integer NOT NULL
);

CREATE INDEX campaign_dispatch_region ON campaign_dispatch (region_code);
CREATE INDEX campaign_dispatch_unit ON campaign_dispatch (unit_id) WHERE is_open = 1;
CREATE INDEX campaign_dispatch_parent ON campaign_dispatch (parent_id) WHERE is_open = 1;
CREATE INDEX campaign_dispatch_open ON campaign_dispatch (dispatch_id) WHERE is_open = 1;

CREATE TABLE campaign_reminder (
    dispatch_id text COLLATE "C" NOT NULL,
    stage       integer NOT NULL,
    audience    integer NOT NULL,
    round       integer NOT NULL,
    region_code bigint  NOT NULL,
    title       text    NOT NULL,
    unit_name   text    NOT NULL,
    sent_at     bigint  NOT NULL,
    PRIMARY KEY (dispatch_id, stage, audience, round)
);

CREATE INDEX campaign_reminder_region ON campaign_reminder (region_code, sent_at);
