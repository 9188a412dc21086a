-- The editions of the list of regions that stored codes have been of. Every build before this had that of 2023.
CREATE TABLE region_edition (
    edition  TEXT    NOT NULL PRIMARY KEY,
    -- Unix seconds; 0 while codes are being brought to it.
    begun_at INTEGER NOT NULL,
    done_at  INTEGER NOT NULL
);

INSERT INTO region_edition (edition, begun_at, done_at) VALUES ('2023', 1, 1);
