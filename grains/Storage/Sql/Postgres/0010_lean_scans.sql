-- Nothing in the system looks a record up by its person or its venue, and keeping two indices for it cost the database 7 µs a record
-- and 94 bytes. Whoever asks by hand reads the partition of a day. An index that is dropped here goes from every partition,
-- and none made later has it.
DROP INDEX IF EXISTS scan_record_person;
DROP INDEX IF EXISTS scan_record_venue;
