-- Derived from the lines of audit_entry, and read again from them where it is lost: the nodes of the Merkle tree that cover
-- 256 lines and more. What lies below is computed from the lines.
CREATE TABLE audit_node (
    level    integer NOT NULL,
    position bigint  NOT NULL,
    hash     bytea   NOT NULL,
    PRIMARY KEY (level, position)
);

CREATE TABLE audit_checkpoint (
    size bigint NOT NULL PRIMARY KEY,
    root bytea  NOT NULL,
    note text   NOT NULL,
    at   bigint NOT NULL
);

CREATE TABLE audit_cosignature (
    size   bigint NOT NULL,
    name   text   NOT NULL,
    key_id bigint NOT NULL,
    line   text   NOT NULL,
    at     bigint NOT NULL,
    PRIMARY KEY (size, name, key_id)
);

CREATE FUNCTION refuse_audit_checkpoint_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'audit_checkpoint is append-only';
END
$body$;

CREATE TRIGGER audit_checkpoint_no_change BEFORE UPDATE OR DELETE ON audit_checkpoint
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_checkpoint_change();
CREATE TRIGGER audit_checkpoint_no_truncate BEFORE TRUNCATE ON audit_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_checkpoint_change();

-- Written and taken back to see whether the database takes writes.
CREATE TABLE audit_probe (
    node text NOT NULL PRIMARY KEY
);
