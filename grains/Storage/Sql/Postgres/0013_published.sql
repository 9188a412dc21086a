-- What everybody has been told, release by release: multiples of ten, 0 for fewer than are shown. The public history is made of it.
CREATE TABLE published_count (
    region_code bigint  NOT NULL,
    day         date    NOT NULL,
    -- The beginning of the release's time, Unix seconds.
    slot        bigint  NOT NULL,
    next        bigint  NOT NULL,
    registered  bigint  NOT NULL,
    green       bigint  NOT NULL,
    yellow      bigint  NOT NULL,
    red         bigint  NOT NULL,
    active      bigint  NOT NULL,
    shows       bigint  NOT NULL,
    allow       bigint  NOT NULL,
    check_      bigint  NOT NULL,
    deny        bigint  NOT NULL,
    PRIMARY KEY (region_code, day, slot)
);

CREATE INDEX published_count_slot ON published_count (slot);

-- A node that can write says so here, again and again: one row a node.
CREATE TABLE write_probe (
    node text   NOT NULL PRIMARY KEY,
    at   bigint NOT NULL
);
