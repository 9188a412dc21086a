-- Who passed in and out of a venue in an hour, and who read its code: as the node's other tallies, cumulative, and added to with the records themselves.
CREATE TABLE venue_hour (
    node      text    NOT NULL,
    day       date    NOT NULL,
    hour      integer NOT NULL,
    venue_id  text COLLATE "C" NOT NULL,
    ins       integer NOT NULL,
    outs      integer NOT NULL,
    check_ins integer NOT NULL,
    PRIMARY KEY (node, day, hour, venue_id)
);

CREATE INDEX venue_hour_venue ON venue_hour (venue_id, day);
CREATE INDEX venue_hour_day ON venue_hour (day);
