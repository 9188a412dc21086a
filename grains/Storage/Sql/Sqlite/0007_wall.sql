-- What each node added to a home region through each channel, ever: a region's shares are a sum over one stretch of codes,
-- and nobody has to count the directory. What was there before is nobody's node's.
CREATE TABLE channel_tally (
    region_code INTEGER NOT NULL,
    channel     TEXT    NOT NULL,
    node        TEXT    NOT NULL,
    persons     INTEGER NOT NULL,
    PRIMARY KEY (region_code, channel, node)
) WITHOUT ROWID;

INSERT INTO channel_tally (region_code, channel, node, persons)
SELECT region_code, channel, '', COUNT(*) FROM person_directory WHERE state = 1 GROUP BY region_code, channel;

CREATE INDEX venue_directory_registered ON venue_directory (registered_at);

-- Screens that nobody signs in at. Only a token's hash is kept.
CREATE TABLE kiosk (
    kiosk_id    TEXT    NOT NULL PRIMARY KEY,
    hash        BLOB    NOT NULL UNIQUE,
    label       TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    issued_by   TEXT    NOT NULL,
    issued_at   INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    revoked_at  INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX kiosk_region ON kiosk (region_code);
