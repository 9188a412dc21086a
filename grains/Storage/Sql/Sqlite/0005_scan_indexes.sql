-- Random keys make an index cost as many pages as a transaction has rows. Eight characters of a person's id find the few
-- rows that matter as well as all of it does, and rows lie in the order of time anyway.
DROP INDEX scan_record_person;
DROP INDEX scan_record_venue;
CREATE INDEX scan_record_person ON scan_record (substr(person_id, 1, 8));
CREATE INDEX scan_record_venue ON scan_record (venue_id);
