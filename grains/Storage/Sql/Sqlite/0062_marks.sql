-- Pushes of the campaign, as marks on the curves of regions.
CREATE TABLE campaign_mark (
    mark_id     TEXT NOT NULL PRIMARY KEY,
    kind        INTEGER NOT NULL,
    region_code INTEGER NOT NULL,
    day         INTEGER NOT NULL,
    words       TEXT NOT NULL,
    put_by      TEXT NOT NULL,
    put_at      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX campaign_mark_day ON campaign_mark (day, region_code);
