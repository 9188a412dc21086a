-- What was agreed with a channel beside its keys: how many may apply through it, and which pages may embed its application window.
CREATE TABLE channel_terms (
    channel    text    NOT NULL PRIMARY KEY,
    per_minute integer NOT NULL,
    per_day    integer NOT NULL,
    -- With spaces between.
    origins    text    NOT NULL,
    set_by     text    NOT NULL,
    set_at     bigint  NOT NULL
);

-- What came through channels, by day, as each node has counted it: all of the day up to now, written again and again.
CREATE TABLE channel_day (
    day           date    NOT NULL,
    channel       text    NOT NULL,
    node          text    NOT NULL,
    applications  bigint  NOT NULL,
    confirmed     bigint  NOT NULL,
    registrations bigint  NOT NULL,
    bindings      bigint  NOT NULL,
    shows         bigint  NOT NULL,
    PRIMARY KEY (day, channel, node)
);

CREATE TABLE channel_problem (
    day     date    NOT NULL,
    channel text    NOT NULL,
    node    text    NOT NULL,
    code    text    NOT NULL,
    answers bigint  NOT NULL,
    PRIMARY KEY (day, channel, node, code)
);
