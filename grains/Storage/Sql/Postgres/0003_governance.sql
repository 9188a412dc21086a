-- The time is text in full precision: the chain's hash covers it, so it must come back bit for bit.
CREATE TABLE audit_entry (
    sequence      bigint NOT NULL PRIMARY KEY,
    at            text   NOT NULL,
    actor         text   NOT NULL,
    action        text   NOT NULL,
    subject       text   NOT NULL,
    detail        text   NOT NULL,
    previous_hash bytea  NOT NULL,
    hash          bytea  NOT NULL
);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'audit_entry is append-only';
END
$body$;

CREATE TRIGGER audit_entry_no_change BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

CREATE TABLE staff_account (
    user_name       text   NOT NULL PRIMARY KEY,
    password_hash   text   NOT NULL,
    roles           text   NOT NULL,
    region_code     bigint NOT NULL,
    failed_attempts integer NOT NULL,
    locked_until    bigint NOT NULL
);

-- One row, made with the first accounts: two processes that both found the store empty cannot both make it.
CREATE TABLE staff_founding (
    only_once integer NOT NULL PRIMARY KEY CHECK (only_once = 1)
);

CREATE TABLE api_key (
    hash            bytea   NOT NULL PRIMARY KEY,
    kind            text    NOT NULL,
    name            text    NOT NULL,
    scope           text    NOT NULL,
    rate_per_second integer NOT NULL
);

CREATE TABLE assignment_list (
    assignment_id   uuid    NOT NULL PRIMARY KEY,
    state           text    NOT NULL,
    region_code     bigint  NOT NULL,
    reason_code     text    NOT NULL,
    document_number text    NOT NULL,
    people          integer NOT NULL,
    maker           text    NOT NULL,
    created_at      bigint  NOT NULL
);

CREATE INDEX assignment_list_created ON assignment_list (created_at);
CREATE INDEX assignment_list_state ON assignment_list (state, created_at);
