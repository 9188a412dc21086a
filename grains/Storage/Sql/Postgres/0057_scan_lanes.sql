-- How people were named to gates, and what was unusual about it: a row a node, day and lane, which moves with the records that it counts.
CREATE TABLE lane_tally (
    node  text   NOT NULL,
    day   date   NOT NULL,
    lane  text   NOT NULL,
    scans bigint NOT NULL,
    PRIMARY KEY (day, lane, node)
) WITH (fillfactor = 50);

-- How many scans that gates brought late were in the table when the day was computed: when there are others, it is computed anew.
ALTER TABLE history_day ADD COLUMN late bigint NOT NULL DEFAULT 0;
