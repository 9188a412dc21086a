-- What every row of a list is about, such as the venue whose places it names; and how many rows say what is so already.
ALTER TABLE list_upload ADD COLUMN subject TEXT NOT NULL DEFAULT '';
ALTER TABLE list_upload ADD COLUMN unchanged INTEGER NOT NULL DEFAULT 0;
