-- The number of each channel: a bit of the word that says which channels may show a person's code.
CREATE TABLE channel (
    name   text    NOT NULL PRIMARY KEY,
    number integer NOT NULL UNIQUE
);
