-- Texts to arriving phones: campaigns, the keys of pseudonyms, whose phone is registered, one message a phone and key, parts and receipts, links, and what carriers count.
CREATE TABLE campaign_text (
    text_id        text COLLATE "C" NOT NULL PRIMARY KEY,
    state          text NOT NULL,
    title          text NOT NULL,
    content        text NOT NULL,
    region_code    bigint NOT NULL,
    draft_region   bigint NOT NULL,
    mode           integer NOT NULL,
    account        text COLLATE "C" NOT NULL,
    from_day       integer NOT NULL,
    until_day      integer NOT NULL,
    quota          integer NOT NULL,
    urgent         integer NOT NULL,
    written_by     text NOT NULL,
    written_at     bigint NOT NULL,
    approved_by    text,
    approved_at    bigint,
    effect         text,
    seal           bytea,
    answer_due_at  bigint
);

CREATE INDEX campaign_text_region ON campaign_text (region_code, written_at);
CREATE INDEX campaign_text_running ON campaign_text (account) WHERE state = 'running';

CREATE TABLE campaign_phone_key (
    number    integer NOT NULL PRIMARY KEY,
    from_day  integer NOT NULL UNIQUE,
    until_day integer NOT NULL,
    sealed    bytea NOT NULL,
    swept_to  bytea,
    drawn_by  text NOT NULL
);

CREATE TABLE campaign_known (
    key_number integer NOT NULL,
    pseudonym  bytea NOT NULL,
    PRIMARY KEY (key_number, pseudonym)
);

CREATE TABLE campaign_opt_out (
    pseudonym bytea NOT NULL PRIMARY KEY,
    told_at   bigint NOT NULL
);

CREATE TABLE campaign_total (
    text_id  text COLLATE "C" NOT NULL PRIMARY KEY,
    messages bigint NOT NULL
);

CREATE TABLE campaign_message (
    key_number    integer NOT NULL,
    pseudonym     bytea NOT NULL,
    text_id       text COLLATE "C" NOT NULL,
    region_code     bigint NOT NULL,
    held          integer NOT NULL,
    state         integer NOT NULL,
    link          text COLLATE "C" NOT NULL,
    arrived_at    bigint NOT NULL,
    account       text COLLATE "C" NOT NULL,
    submitted_at  bigint NOT NULL,
    settled_at    bigint NOT NULL,
    opened_at     bigint NOT NULL,
    registered_at bigint NOT NULL,
    PRIMARY KEY (key_number, pseudonym)
);

CREATE INDEX campaign_message_text ON campaign_message (text_id, state, arrived_at);
CREATE INDEX campaign_message_under_way ON campaign_message (account) WHERE state = 1;
CREATE UNIQUE INDEX campaign_message_link ON campaign_message (link);

CREATE TABLE campaign_part (
    account    text COLLATE "C" NOT NULL,
    message_id text COLLATE "C" NOT NULL,
    key_number integer,
    pseudonym  bytea,
    receipt    integer NOT NULL,
    told_at    bigint NOT NULL,
    PRIMARY KEY (account, message_id)
);

CREATE INDEX campaign_part_message ON campaign_part (key_number, pseudonym) WHERE pseudonym IS NOT NULL;

CREATE TABLE campaign_link (
    link      text COLLATE "C" NOT NULL PRIMARY KEY,
    text_id   text COLLATE "C" NOT NULL,
    opened_at bigint NOT NULL
);

CREATE INDEX campaign_link_text ON campaign_link (text_id);

-- Who was registered by a link: it is good for one.
CREATE TABLE campaign_applied (
    link        text COLLATE "C" NOT NULL PRIMARY KEY,
    text_id     text COLLATE "C" NOT NULL,
    region_code bigint NOT NULL,
    applied_at  bigint NOT NULL
);

CREATE INDEX campaign_applied_text ON campaign_applied (text_id);
CREATE INDEX campaign_applied_region ON campaign_applied (region_code);

CREATE TABLE campaign_carrier_count (
    text_id   text COLLATE "C" NOT NULL,
    carrier   text COLLATE "C" NOT NULL,
    region_code bigint NOT NULL,
    hour      bigint NOT NULL,
    submitted bigint NOT NULL,
    delivered bigint NOT NULL,
    failed    bigint NOT NULL,
    PRIMARY KEY (text_id, carrier, region_code, hour)
);
