-- How often each node was started. A process bears its number in what it reports, and whoever has heard of a later one
-- takes no word of it any more. Numbers are given here because a node's clock may be set back and its disk be replaced.
CREATE TABLE node_process (
    node   TEXT    NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL
);
