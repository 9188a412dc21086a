-- An API key has an owner, an end, quotas, and for a while two secrets. What was there before has none of it.
ALTER TABLE api_key ADD COLUMN key_id               text    NOT NULL DEFAULT '';
ALTER TABLE api_key ADD COLUMN owner                text    NOT NULL DEFAULT '';
ALTER TABLE api_key ADD COLUMN region_code          bigint  NOT NULL DEFAULT 0;
ALTER TABLE api_key ADD COLUMN documents_per_minute integer NOT NULL DEFAULT 0;
ALTER TABLE api_key ADD COLUMN documents_per_day    integer NOT NULL DEFAULT 0;
ALTER TABLE api_key ADD COLUMN created_by           text    NOT NULL DEFAULT '';
ALTER TABLE api_key ADD COLUMN created_at           bigint  NOT NULL DEFAULT 0;
ALTER TABLE api_key ADD COLUMN expires_at           bigint  NOT NULL DEFAULT 0;
ALTER TABLE api_key ADD COLUMN retires_at           bigint  NOT NULL DEFAULT 0;

-- Moves with every change: nodes look at it many times a minute, and read the keys when it has moved.
CREATE TABLE api_key_version (
    only_once integer NOT NULL PRIMARY KEY CHECK (only_once = 1),
    version   bigint  NOT NULL
);

INSERT INTO api_key_version (only_once, version) VALUES (1, 0);
