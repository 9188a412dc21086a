-- Words instead of numbers: a plain SELECT is read by people who do not know the code.
-- One partition a day (Asia/Shanghai), made by the first node that ships into it and dropped by retention. A key of a
-- partitioned table must hold the partition's column, so an id is unique within its day here; the shipper looks into
-- the neighbouring days for the ids that gates chose.
CREATE TABLE scan_record (
    scan_id        uuid        NOT NULL,
    person_id      text,
    venue_id       text        NOT NULL,
    verdict        text        NOT NULL,
    colour         text,
    scanned_at     timestamptz NOT NULL,
    day            date        NOT NULL,
    region_code    bigint      NOT NULL,
    reason         smallint    NOT NULL,
    verdict_reason smallint    NOT NULL,
    code_state     text        NOT NULL,
    direction      text        NOT NULL,
    means          text        NOT NULL,
    test_age_hours integer,
    gate_id        text,
    node           text        NOT NULL,
    PRIMARY KEY (scan_id, day)
) PARTITION BY RANGE (day);

CREATE INDEX scan_record_person ON scan_record (person_id, scanned_at);
CREATE INDEX scan_record_venue ON scan_record (venue_id, scanned_at);

CREATE TABLE scan_tally (
    node        text   NOT NULL,
    day         date   NOT NULL,
    venue_id    text   NOT NULL,
    region_code bigint NOT NULL,
    allow       bigint NOT NULL,
    check_      bigint NOT NULL,
    deny        bigint NOT NULL,
    PRIMARY KEY (node, day, venue_id)
) WITH (fillfactor = 70);

CREATE INDEX scan_tally_region ON scan_tally (day, region_code);
CREATE INDEX scan_tally_venue ON scan_tally (venue_id, day);

CREATE TABLE show_tally (
    node        text   NOT NULL,
    day         date   NOT NULL,
    region_code bigint NOT NULL,
    shows       bigint NOT NULL,
    PRIMARY KEY (node, day, region_code)
) WITH (fillfactor = 70);

CREATE INDEX show_tally_region ON show_tally (day, region_code);

CREATE TABLE active_sketch (
    node        text   NOT NULL,
    day         date   NOT NULL,
    region_code bigint NOT NULL,
    sketch      bytea  NOT NULL,
    PRIMARY KEY (day, region_code, node)
);

CREATE TABLE journal_watermark (
    node    text   NOT NULL PRIMARY KEY,
    address bigint NOT NULL
);
