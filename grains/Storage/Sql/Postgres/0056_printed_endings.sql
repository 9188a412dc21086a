-- Printed codes that ended before their time, for gates that check without the network. A row tells of nobody, and goes
-- when no scan of the code can come any more, with what is kept of whose it was.
CREATE TABLE printed_ending (
    code        text    NOT NULL COLLATE "C" PRIMARY KEY,
    ended_at    bigint  NOT NULL,
    runs_out_on integer NOT NULL
);

CREATE INDEX printed_ending_time ON printed_ending (ended_at, runs_out_on, code);
CREATE INDEX printed_ending_day ON printed_ending (runs_out_on);
