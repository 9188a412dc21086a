-- The fingerprints of the key file that this database belongs with: by them a node tells a foreign, older or rotated file. No key.
CREATE TABLE key_print (
    kind       TEXT    NOT NULL,
    id         INTEGER NOT NULL,
    print      TEXT    NOT NULL,
    seen_at    INTEGER NOT NULL,
    shared_at  INTEGER,
    retired_at INTEGER,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- What each process of the cluster last said of itself: its build, whether it is ready, and which keys it has.
CREATE TABLE node_word (
    node      TEXT    NOT NULL PRIMARY KEY,
    said_at   INTEGER NOT NULL,
    version   TEXT    NOT NULL,
    role      TEXT    NOT NULL,
    readiness TEXT    NOT NULL,
    keys      TEXT    NOT NULL
) WITHOUT ROWID;
