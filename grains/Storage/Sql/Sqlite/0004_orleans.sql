-- The names in OrleansQuery, of the queries' parameters and of their result columns are Orleans' contract; the rest is ours.
CREATE TABLE OrleansQuery (
    QueryKey  TEXT NOT NULL PRIMARY KEY,
    QueryText TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE grain_state (
    grain_n0        INTEGER NOT NULL,
    grain_n1        INTEGER NOT NULL,
    grain_extension TEXT    NOT NULL,
    grain_type      TEXT    NOT NULL,
    service_id      TEXT    NOT NULL,
    payload         BLOB,
    version         INTEGER NOT NULL,
    modified_at     TEXT    NOT NULL,
    UNIQUE (grain_n0, grain_n1, grain_extension, grain_type, service_id)
);

CREATE TABLE orleans_reminder (
    service_id    TEXT    NOT NULL,
    grain_id      TEXT    NOT NULL,
    reminder_name TEXT    NOT NULL,
    start_time    TEXT    NOT NULL,
    period        INTEGER NOT NULL,
    grain_hash    INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    PRIMARY KEY (service_id, grain_id, reminder_name)
) WITHOUT ROWID;

CREATE INDEX orleans_reminder_hash ON orleans_reminder (service_id, grain_hash);

-- A stale writer changes no row, gets no version back, and Orleans raises the conflict.
-- A first version is drawn at random: after clear and write again, an activation from before must not match by chance.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('WriteToStorageKey', '
UPDATE grain_state
   SET payload = @PayloadBinary, version = version + 1, modified_at = strftime(''%Y-%m-%dT%H:%M:%fZ'', ''now'')
 WHERE grain_n0 = @GrainIdN0 AND grain_n1 = @GrainIdN1 AND grain_extension = ifnull(@GrainIdExtensionString, '''')
   AND grain_type = @GrainTypeString AND service_id = @ServiceId AND version = @GrainStateVersion
RETURNING version AS NewGrainStateVersion;
INSERT INTO grain_state (grain_n0, grain_n1, grain_extension, grain_type, service_id, payload, version, modified_at)
SELECT @GrainIdN0, @GrainIdN1, ifnull(@GrainIdExtensionString, ''''), @GrainTypeString, @ServiceId, @PayloadBinary,
       1 + (random() & 1073741823), strftime(''%Y-%m-%dT%H:%M:%fZ'', ''now'')
 WHERE @GrainStateVersion IS NULL
ON CONFLICT DO NOTHING
RETURNING version AS NewGrainStateVersion'),
('ReadFromStorageKey', '
SELECT payload AS PayloadBinary, version AS Version
  FROM grain_state
 WHERE grain_n0 = @GrainIdN0 AND grain_n1 = @GrainIdN1 AND grain_extension = ifnull(@GrainIdExtensionString, '''')
   AND grain_type = @GrainTypeString AND service_id = @ServiceId'),
('ClearStorageKey', '
UPDATE grain_state
   SET payload = NULL, version = version + 1, modified_at = strftime(''%Y-%m-%dT%H:%M:%fZ'', ''now'')
 WHERE grain_n0 = @GrainIdN0 AND grain_n1 = @GrainIdN1 AND grain_extension = ifnull(@GrainIdExtensionString, '''')
   AND grain_type = @GrainTypeString AND service_id = @ServiceId AND version = @GrainStateVersion
RETURNING version AS NewGrainStateVersion'),
('DeleteStorageKey', '
DELETE FROM grain_state
 WHERE grain_n0 = @GrainIdN0 AND grain_n1 = @GrainIdN1 AND grain_extension = ifnull(@GrainIdExtensionString, '''')
   AND grain_type = @GrainTypeString AND service_id = @ServiceId AND version = @GrainStateVersion
RETURNING version + 1 AS NewGrainStateVersion'),
('UpsertReminderRowKey', '
INSERT INTO orleans_reminder (service_id, grain_id, reminder_name, start_time, period, grain_hash, version)
VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
ON CONFLICT (service_id, grain_id, reminder_name) DO UPDATE
   SET start_time = excluded.start_time, period = excluded.period, grain_hash = excluded.grain_hash, version = version + 1
RETURNING version AS Version'),
('ReadReminderRowKey', '
SELECT grain_id AS GrainId, reminder_name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
  FROM orleans_reminder
 WHERE service_id = @ServiceId AND grain_id = @GrainId AND reminder_name = @ReminderName'),
('ReadReminderRowsKey', '
SELECT grain_id AS GrainId, reminder_name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
  FROM orleans_reminder
 WHERE service_id = @ServiceId AND grain_id = @GrainId'),
('ReadRangeRows1Key', '
SELECT grain_id AS GrainId, reminder_name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
  FROM orleans_reminder
 WHERE service_id = @ServiceId AND grain_hash > @BeginHash AND grain_hash <= @EndHash'),
('ReadRangeRows2Key', '
SELECT grain_id AS GrainId, reminder_name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
  FROM orleans_reminder
 WHERE service_id = @ServiceId AND (grain_hash > @BeginHash OR grain_hash <= @EndHash)'),
('DeleteReminderRowKey', '
DELETE FROM orleans_reminder
 WHERE service_id = @ServiceId AND grain_id = @GrainId AND reminder_name = @ReminderName AND version = @Version;
SELECT changes() AS Removed'),
('DeleteReminderRowsKey', '
DELETE FROM orleans_reminder WHERE service_id = @ServiceId');
