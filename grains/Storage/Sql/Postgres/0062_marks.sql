-- Pushes of the campaign, as marks on the curves of regions.
CREATE TABLE campaign_mark (
    mark_id     text COLLATE "C" NOT NULL PRIMARY KEY,
    kind        integer NOT NULL,
    region_code bigint  NOT NULL,
    day         integer NOT NULL,
    words       text    NOT NULL,
    put_by      text    NOT NULL,
    put_at      bigint  NOT NULL
);

CREATE INDEX campaign_mark_day ON campaign_mark (day, region_code);
