-- Whoever has withdrawn leaves a row that does not count and names nobody; what is kept besides is erased when its time comes.
CREATE INDEX person_directory_left ON person_directory (review_at) WHERE state = 0 AND review_at > 0;
