-- Derived from the lines of audit_entry, and read again from them where it is lost: the nodes of the Merkle tree that cover
-- 256 lines and more. What lies below is computed from the lines.
CREATE TABLE audit_node (
    level    INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash     BLOB    NOT NULL,
    PRIMARY KEY (level, position)
) WITHOUT ROWID;

CREATE TABLE audit_checkpoint (
    size INTEGER NOT NULL PRIMARY KEY,
    root BLOB    NOT NULL,
    note TEXT    NOT NULL,
    at   INTEGER NOT NULL
);

CREATE TABLE audit_cosignature (
    size   INTEGER NOT NULL,
    name   TEXT    NOT NULL,
    key_id INTEGER NOT NULL,
    line   TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (size, name, key_id)
) WITHOUT ROWID;

CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'audit_checkpoint is append-only');
END;

CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'audit_checkpoint is append-only');
END;

-- Written and taken back to see whether the database takes writes.
CREATE TABLE audit_probe (
    node TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
