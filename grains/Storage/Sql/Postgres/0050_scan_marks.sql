-- A scan may be of one of a venue's sub-codes (place), and out of the ordinary (marks: words with commas between, null for none). Only what was handed in
-- late has a difference of clocks. Null for what was written before and for the most: such columns take no room.
ALTER TABLE scan_record
    ADD COLUMN place                integer,
    ADD COLUMN marks                text,
    ADD COLUMN clock_offset_seconds integer;
