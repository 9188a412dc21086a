-- What operators did by command beside the running cluster, until a node has put it into the audit trail.
CREATE TABLE operator_log (
    line_id TEXT    NOT NULL PRIMARY KEY,
    at      BIGINT  NOT NULL,
    actor   TEXT    NOT NULL,
    command TEXT    NOT NULL,
    subject TEXT    NOT NULL
);
