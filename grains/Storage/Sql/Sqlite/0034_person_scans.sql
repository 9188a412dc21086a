-- People read their own scans. A run has some twenty thousand records, so that four bytes of an id find the few of a person in it; the index
-- begins with the run, as the table does, and grows at its end alone.
CREATE INDEX scan_person ON scan (run, substr(person_id, 1, 4));
