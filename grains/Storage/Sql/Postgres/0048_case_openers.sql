-- What an account has submitted itself is found without reading all cases of its region.
CREATE INDEX case_list_opener ON case_list (kind, maker, opened_at);
