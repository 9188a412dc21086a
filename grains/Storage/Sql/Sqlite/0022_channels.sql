-- The number of each channel: a bit of the word that says which channels may show a person's code.
CREATE TABLE channel (
    name   TEXT    NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE
) WITHOUT ROWID;
