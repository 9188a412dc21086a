-- Texts to arriving phones: campaigns, the keys of pseudonyms, whose phone is registered, one message a phone and key, parts and receipts, links, and what carriers count.
CREATE TABLE campaign_text (
    text_id        TEXT    NOT NULL PRIMARY KEY,
    state          TEXT    NOT NULL,
    title          TEXT    NOT NULL,
    content        TEXT    NOT NULL,
    region_code    INTEGER NOT NULL,
    draft_region   INTEGER NOT NULL,
    mode           INTEGER NOT NULL,
    account        TEXT    NOT NULL,
    from_day       INTEGER NOT NULL,
    until_day      INTEGER NOT NULL,
    quota          INTEGER NOT NULL,
    urgent         INTEGER NOT NULL,
    written_by     TEXT    NOT NULL,
    written_at     INTEGER NOT NULL,
    approved_by    TEXT,
    approved_at    INTEGER,
    effect         TEXT,
    seal           BLOB,
    answer_due_at  INTEGER
) WITHOUT ROWID;

CREATE INDEX campaign_text_region ON campaign_text (region_code, written_at);
CREATE INDEX campaign_text_running ON campaign_text (account) WHERE state = 'running';

CREATE TABLE campaign_phone_key (
    number    INTEGER NOT NULL PRIMARY KEY,
    from_day  INTEGER NOT NULL UNIQUE,
    until_day INTEGER NOT NULL,
    sealed    BLOB    NOT NULL,
    swept_to  BLOB,
    drawn_by  TEXT    NOT NULL
) WITHOUT ROWID;

CREATE TABLE campaign_known (
    key_number INTEGER NOT NULL,
    pseudonym  BLOB    NOT NULL,
    PRIMARY KEY (key_number, pseudonym)
) WITHOUT ROWID;

CREATE TABLE campaign_opt_out (
    pseudonym BLOB    NOT NULL PRIMARY KEY,
    told_at   INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE campaign_total (
    text_id  TEXT    NOT NULL PRIMARY KEY,
    messages INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE campaign_message (
    key_number    INTEGER NOT NULL,
    pseudonym     BLOB    NOT NULL,
    text_id       TEXT    NOT NULL,
    region_code     INTEGER NOT NULL,
    held          INTEGER NOT NULL,
    state         INTEGER NOT NULL,
    link          TEXT    NOT NULL,
    arrived_at    INTEGER NOT NULL,
    account       TEXT    NOT NULL,
    submitted_at  INTEGER NOT NULL,
    settled_at    INTEGER NOT NULL,
    opened_at     INTEGER NOT NULL,
    registered_at INTEGER NOT NULL,
    PRIMARY KEY (key_number, pseudonym)
) WITHOUT ROWID;

CREATE INDEX campaign_message_text ON campaign_message (text_id, state, arrived_at);
CREATE INDEX campaign_message_under_way ON campaign_message (account) WHERE state = 1;
CREATE UNIQUE INDEX campaign_message_link ON campaign_message (link);

CREATE TABLE campaign_part (
    account    TEXT    NOT NULL,
    message_id TEXT    NOT NULL,
    key_number INTEGER,
    pseudonym  BLOB,
    receipt    INTEGER NOT NULL,
    told_at    INTEGER NOT NULL,
    PRIMARY KEY (account, message_id)
) WITHOUT ROWID;

CREATE INDEX campaign_part_message ON campaign_part (key_number, pseudonym) WHERE pseudonym IS NOT NULL;

CREATE TABLE campaign_link (
    link      TEXT    NOT NULL PRIMARY KEY,
    text_id   TEXT    NOT NULL,
    opened_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX campaign_link_text ON campaign_link (text_id);

-- Who was registered by a link: it is good for one.
CREATE TABLE campaign_applied (
    link        TEXT    NOT NULL PRIMARY KEY,
    text_id     TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    applied_at  INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX campaign_applied_text ON campaign_applied (text_id);
CREATE INDEX campaign_applied_region ON campaign_applied (region_code);

CREATE TABLE campaign_carrier_count (
    text_id   TEXT    NOT NULL,
    carrier   TEXT    NOT NULL,
    region_code INTEGER NOT NULL,
    hour      INTEGER NOT NULL,
    submitted INTEGER NOT NULL,
    delivered INTEGER NOT NULL,
    failed    INTEGER NOT NULL,
    PRIMARY KEY (text_id, carrier, region_code, hour)
) WITHOUT ROWID;
