-- The fingerprints of the key file that this database belongs with: by them a node tells a foreign, older or rotated file. No key.
CREATE TABLE key_print (
    kind       text    NOT NULL,
    id         integer NOT NULL,
    print      text    NOT NULL,
    seen_at    bigint  NOT NULL,
    shared_at  bigint,
    retired_at bigint,
    PRIMARY KEY (kind, id)
);

-- What each process of the cluster last said of itself: its build, whether it is ready, and which keys it has.
CREATE TABLE node_word (
    node      text   NOT NULL PRIMARY KEY,
    said_at   bigint NOT NULL,
    version   text   NOT NULL,
    role      text   NOT NULL,
    readiness text   NOT NULL,
    keys      text   NOT NULL
);
