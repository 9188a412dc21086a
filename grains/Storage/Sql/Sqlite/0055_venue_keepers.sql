-- Who looks after a venue: an account that sees this one alone.
ALTER TABLE venue_directory ADD COLUMN keeper TEXT NOT NULL DEFAULT '';
CREATE INDEX venue_directory_keeper ON venue_directory (keeper) WHERE keeper <> '';
