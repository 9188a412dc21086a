-- What each node added to a home region through each channel, ever: a region's shares are a sum over one stretch of codes,
-- and nobody has to count the directory. What was there before is nobody's node's.
CREATE TABLE channel_tally (
    region_code bigint NOT NULL,
    channel     text   NOT NULL,
    node        text   NOT NULL,
    persons     bigint NOT NULL,
    PRIMARY KEY (region_code, channel, node)
) WITH (fillfactor = 50);

INSERT INTO channel_tally (region_code, channel, node, persons)
SELECT region_code, channel, '', COUNT(*) FROM person_directory WHERE state = 1 GROUP BY region_code, channel;

CREATE INDEX venue_directory_registered ON venue_directory (registered_at);

-- Screens that nobody signs in at. Only a token's hash is kept.
CREATE TABLE kiosk (
    kiosk_id    text   COLLATE "C" NOT NULL PRIMARY KEY,
    hash        bytea  NOT NULL UNIQUE,
    label       text   NOT NULL,
    region_code bigint NOT NULL,
    issued_by   text   NOT NULL,
    issued_at   bigint NOT NULL,
    expires_at  bigint NOT NULL,
    revoked_at  bigint NOT NULL
);

CREATE INDEX kiosk_region ON kiosk (region_code);
