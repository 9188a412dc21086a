-- The editions of the list of regions that stored codes have been of. Every build before this had that of 2023.
CREATE TABLE region_edition (
    edition  text   NOT NULL PRIMARY KEY,
    -- Unix seconds; 0 while codes are being brought to it.
    begun_at bigint NOT NULL,
    done_at  bigint NOT NULL
);

INSERT INTO region_edition (edition, begun_at, done_at) VALUES ('2023', 1, 1);
