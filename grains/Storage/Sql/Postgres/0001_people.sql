-- A person's row holds pseudonyms and status only. Integers that the domain keeps as uint are bigint here.
CREATE TABLE person_directory (
    person_id             bytea    NOT NULL PRIMARY KEY CHECK (length(person_id) = 16),
    state                 smallint NOT NULL CHECK (state IN (0, 1)),
    version               bigint   NOT NULL,
    phone_index           bytea    NOT NULL,
    region_code           bigint   NOT NULL,
    channel               text     NOT NULL,
    colour                smallint NOT NULL,
    reason                smallint NOT NULL,
    flags                 smallint NOT NULL,
    name_mask             bigint   NOT NULL,
    last_negative_test_at bigint   NOT NULL,
    review_at             bigint   NOT NULL,
    applied_at            bigint   NOT NULL
);

CREATE INDEX person_directory_phone ON person_directory (phone_index, applied_at) WHERE state = 1;
CREATE INDEX person_directory_review ON person_directory (review_at) WHERE state = 1 AND review_at > 0;
CREATE INDEX person_directory_pending ON person_directory (applied_at) WHERE state = 0;

-- What each node added to a home region, ever. The sum over nodes is the count; one node's share may be negative.
-- Rows change thousands of times: room on the page keeps the updates out of the indexes.
CREATE TABLE registered_tally (
    node        text   NOT NULL,
    region_code bigint NOT NULL,
    green       bigint NOT NULL,
    yellow      bigint NOT NULL,
    red         bigint NOT NULL,
    PRIMARY KEY (node, region_code)
) WITH (fillfactor = 50);

CREATE INDEX registered_tally_region ON registered_tally (region_code);

-- Ids compare byte by byte, as in the code: paging must not depend on the database's collation.
CREATE TABLE venue_directory (
    venue_id      text COLLATE "C" NOT NULL PRIMARY KEY,
    name          text   NOT NULL,
    category      text   NOT NULL,
    region_code   bigint NOT NULL,
    registered_at bigint NOT NULL
);

CREATE INDEX venue_directory_region ON venue_directory (region_code);
