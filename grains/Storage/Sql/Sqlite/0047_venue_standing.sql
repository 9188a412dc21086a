-- Whether a venue is in use, who stands behind it, and what it is found by when the same place is submitted again. What there is, is in use.
ALTER TABLE venue_directory ADD COLUMN standing TEXT NOT NULL DEFAULT 'in_use';
ALTER TABLE venue_directory ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE venue_directory ADD COLUMN ended_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE venue_directory ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE venue_directory ADD COLUMN credit_code TEXT NOT NULL DEFAULT '';
ALTER TABLE venue_directory ADD COLUMN registered_by TEXT NOT NULL DEFAULT '';
ALTER TABLE venue_directory ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE venue_directory ADD COLUMN address_key TEXT NOT NULL DEFAULT '';
ALTER TABLE venue_directory ADD COLUMN name_head TEXT NOT NULL DEFAULT '';
UPDATE venue_directory SET name_key = lower(replace(name, ' ', '')), name_head = substr(lower(replace(name, ' ', '')), 1, 2);

CREATE INDEX venue_directory_name ON venue_directory (name_head, region_code);
CREATE INDEX venue_directory_credit ON venue_directory (credit_code, region_code) WHERE credit_code <> '';
CREATE INDEX venue_directory_address ON venue_directory (address_key, region_code) WHERE address_key <> '';
