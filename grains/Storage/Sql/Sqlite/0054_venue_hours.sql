-- Who passed in and out of a venue in an hour, and who read its code: as the node's other tallies, cumulative, and added to with the records themselves.
CREATE TABLE venue_hour (
    node      TEXT    NOT NULL,
    day       TEXT    NOT NULL,
    hour      INTEGER NOT NULL,
    venue_id  TEXT    NOT NULL,
    ins       INTEGER NOT NULL,
    outs      INTEGER NOT NULL,
    check_ins INTEGER NOT NULL,
    PRIMARY KEY (node, day, hour, venue_id)
) WITHOUT ROWID;

CREATE INDEX venue_hour_venue ON venue_hour (venue_id, day);
CREATE INDEX venue_hour_day ON venue_hour (day);
