-- People read their own scans. Of each 32 pages a filter tells which people are not in them: two bytes a record, and half a microsecond where an
-- index by person took seven (0010). Pages are summed up once they are full; those that are not yet are read.
CREATE INDEX scan_record_people ON scan_record
 USING brin (person_id text_bloom_ops (n_distinct_per_range = 2000)) WITH (pages_per_range = 32, autosummarize = on);
