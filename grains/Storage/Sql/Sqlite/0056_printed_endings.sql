-- Printed codes that ended before their time, for gates that check without the network. A row tells of nobody, and goes
-- when no scan of the code can come any more, with what is kept of whose it was.
CREATE TABLE printed_ending (
    code        TEXT    NOT NULL PRIMARY KEY,
    ended_at    INTEGER NOT NULL,
    runs_out_on INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX printed_ending_time ON printed_ending (ended_at, runs_out_on, code);
CREATE INDEX printed_ending_day ON printed_ending (runs_out_on);
