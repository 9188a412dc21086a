-- Who was registered when a day ended is today's count less those who applied after it.
CREATE INDEX person_directory_applied ON person_directory (applied_at, region_code) WHERE state = 1;

-- Up to when each node's records are in the database. A node that ended in good order, with nothing left to ship, holds nobody up.
CREATE TABLE node_progress (
    node            text     NOT NULL PRIMARY KEY,
    shipped_through bigint   NOT NULL,
    stopped         smallint NOT NULL CHECK (stopped IN (0, 1))
) WITH (fillfactor = 50);

-- "counted" is the sum of the scans and shows that the day's rows were computed from: when it has changed, late records have come.
CREATE TABLE history_day (
    day         date     NOT NULL PRIMARY KEY,
    settled     smallint NOT NULL CHECK (settled IN (0, 1)),
    complete    smallint NOT NULL CHECK (complete IN (0, 1)),
    counted     bigint   NOT NULL,
    computed_at bigint   NOT NULL
);

CREATE TABLE region_day (
    region_code    bigint NOT NULL,
    day            date   NOT NULL,
    registered     bigint NOT NULL,
    gained         bigint NOT NULL,
    active         bigint NOT NULL,
    shows          bigint NOT NULL,
    allow          bigint NOT NULL,
    check_         bigint NOT NULL,
    deny           bigint NOT NULL,
    venues         bigint NOT NULL,
    venues_scanned bigint NOT NULL,
    PRIMARY KEY (region_code, day)
);

CREATE INDEX region_day_day ON region_day (day);

-- One sample in five minutes, cumulative within its day. A sample that was missed is not there.
CREATE TABLE region_point (
    region_code bigint NOT NULL,
    slot        bigint NOT NULL,
    at          bigint NOT NULL,
    registered  bigint NOT NULL,
    active      bigint NOT NULL,
    shows       bigint NOT NULL,
    allow       bigint NOT NULL,
    check_      bigint NOT NULL,
    deny        bigint NOT NULL,
    PRIMARY KEY (region_code, slot)
);

CREATE INDEX region_point_slot ON region_point (slot);

CREATE TABLE region_target (
    region_code    bigint NOT NULL PRIMARY KEY,
    by_day         date   NOT NULL,
    adoption_rate  double precision,
    venue_coverage double precision,
    set_by         text   NOT NULL,
    set_at         bigint NOT NULL
);

CREATE TABLE daily_report (
    day       date     NOT NULL,
    version   integer  NOT NULL CHECK (version > 0),
    issued_at bigint   NOT NULL,
    issued_by text     NOT NULL,
    reason    text,
    settled   smallint NOT NULL CHECK (settled IN (0, 1)),
    document  bytea    NOT NULL,
    sha256    bytea    NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (day, version)
);

CREATE FUNCTION refuse_report_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'daily_report is immutable';
END
$body$;

CREATE TRIGGER daily_report_no_change BEFORE UPDATE OR DELETE ON daily_report
    FOR EACH ROW EXECUTE FUNCTION refuse_report_change();
CREATE TRIGGER daily_report_no_truncate BEFORE TRUNCATE ON daily_report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_report_change();
