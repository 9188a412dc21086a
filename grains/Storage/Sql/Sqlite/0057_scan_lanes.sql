-- How people were named to gates, and what was unusual about it: a row a node, day and lane, which moves with the records that it counts.
CREATE TABLE lane_tally (
    node  TEXT    NOT NULL,
    day   TEXT    NOT NULL,
    lane  TEXT    NOT NULL,
    scans INTEGER NOT NULL,
    PRIMARY KEY (day, lane, node)
) WITHOUT ROWID;

-- How many scans that gates brought late were in the table when the day was computed: when there are others, it is computed anew.
ALTER TABLE history_day ADD COLUMN late INTEGER NOT NULL DEFAULT 0;
