-- The names in OrleansQuery, of the queries' parameters and of their result columns are Orleans' contract; the rest is ours.
CREATE TABLE OrleansQuery (
    QueryKey  text NOT NULL PRIMARY KEY,
    QueryText text NOT NULL
);

CREATE TABLE grain_state (
    grain_n0        bigint      NOT NULL,
    grain_n1        bigint      NOT NULL,
    grain_extension text        NOT NULL,
    grain_type      text        NOT NULL,
    service_id      text        NOT NULL,
    payload         bytea,
    version         integer     NOT NULL,
    modified_at     timestamptz NOT NULL,
    PRIMARY KEY (grain_n0, grain_n1, grain_extension, grain_type, service_id)
) WITH (fillfactor = 80);

CREATE TABLE orleans_reminder (
    service_id    text        NOT NULL,
    grain_id      text        NOT NULL,
    reminder_name text        NOT NULL,
    start_time    timestamptz NOT NULL,
    period        bigint      NOT NULL,
    grain_hash    integer     NOT NULL,
    version       integer     NOT NULL,
    PRIMARY KEY (service_id, grain_id, reminder_name)
);

CREATE INDEX orleans_reminder_hash ON orleans_reminder (service_id, grain_hash);

CREATE TABLE orleans_membership_version (
    deployment_id text        NOT NULL PRIMARY KEY,
    version       integer     NOT NULL,
    changed_at    timestamptz NOT NULL
);

CREATE TABLE orleans_membership (
    deployment_id text        NOT NULL REFERENCES orleans_membership_version,
    address       text        NOT NULL,
    port          integer     NOT NULL,
    generation    integer     NOT NULL,
    silo_name     text        NOT NULL,
    host_name     text        NOT NULL,
    status        integer     NOT NULL,
    proxy_port    integer     NOT NULL,
    suspect_times text,
    start_time    timestamptz NOT NULL,
    alive_at      timestamptz NOT NULL,
    PRIMARY KEY (deployment_id, address, port, generation)
);

-- Grain state. A stale writer changes no row, gets no version back, and Orleans raises the conflict.
-- A first version is drawn at random: after clear and write again, an activation from before must not match by chance.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('WriteToStorageKey', '
WITH updated AS (
    UPDATE grain_state
       SET payload = @PayloadBinary, version = version + 1, modified_at = now()
     WHERE grain_n0 = @GrainIdN0 AND grain_n1 = @GrainIdN1 AND grain_extension = coalesce(@GrainIdExtensionString, '''')
       AND grain_type = @GrainTypeString AND service_id = @ServiceId AND version = @GrainStateVersion
    RETURNING version
), inserted AS (
    INSERT INTO grain_state (grain_n0, grain_n1, grain_extension, grain_type, service_id, payload, version, modified_at)
    SELECT @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''''), @GrainTypeString, @ServiceId, @PayloadBinary,
           1 + floor(random() * 1073741823)::integer, now()
     WHERE @GrainStateVersion IS NULL
    ON CONFLICT DO NOTHING
    RETURNING version
)
SELECT version AS NewGrainStateVersion FROM updated
UNION ALL
SELECT version FROM inserted'),
('ReadFromStorageKey', '
SELECT payload AS PayloadBinary, version AS Version
  FROM grain_state
 WHERE grain_n0 = @GrainIdN0 AND grain_n1 = @GrainIdN1 AND grain_extension = coalesce(@GrainIdExtensionString, '''')
   AND grain_type = @GrainTypeString AND service_id = @ServiceId'),
('ClearStorageKey', '
UPDATE grain_state
   SET payload = NULL, version = version + 1, modified_at = now()
 WHERE grain_n0 = @GrainIdN0 AND grain_n1 = @GrainIdN1 AND grain_extension = coalesce(@GrainIdExtensionString, '''')
   AND grain_type = @GrainTypeString AND service_id = @ServiceId AND version = @GrainStateVersion
RETURNING version AS NewGrainStateVersion'),
('DeleteStorageKey', '
DELETE FROM grain_state
 WHERE grain_n0 = @GrainIdN0 AND grain_n1 = @GrainIdN1 AND grain_extension = coalesce(@GrainIdExtensionString, '''')
   AND grain_type = @GrainTypeString AND service_id = @ServiceId AND version = @GrainStateVersion
RETURNING version + 1 AS NewGrainStateVersion');

-- Reminders.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('UpsertReminderRowKey', '
INSERT INTO orleans_reminder AS r (service_id, grain_id, reminder_name, start_time, period, grain_hash, version)
VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
ON CONFLICT (service_id, grain_id, reminder_name) DO UPDATE
   SET start_time = excluded.start_time, period = excluded.period, grain_hash = excluded.grain_hash, version = r.version + 1
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
WITH gone AS (
    DELETE FROM orleans_reminder
     WHERE service_id = @ServiceId AND grain_id = @GrainId AND reminder_name = @ReminderName AND version = @Version
    RETURNING 1
)
SELECT count(*) AS Removed FROM gone'),
('DeleteReminderRowsKey', '
DELETE FROM orleans_reminder WHERE service_id = @ServiceId');

-- Membership. The version row is taken first, so it serialises every change of the table; a silo's row moves only when the
-- version did.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', '
WITH made AS (
    INSERT INTO orleans_membership_version (deployment_id, version, changed_at) VALUES (@DeploymentId, 0, now())
    ON CONFLICT DO NOTHING
    RETURNING 1
)
SELECT count(*) AS Made FROM made'),
('InsertMembershipKey', '
WITH turned AS (
    UPDATE orleans_membership_version
       SET version = version + 1, changed_at = now()
     WHERE deployment_id = @DeploymentId AND version = @Version
       AND NOT EXISTS (SELECT 1 FROM orleans_membership
                        WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING deployment_id
), made AS (
    INSERT INTO orleans_membership (
        deployment_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time, alive_at)
    SELECT deployment_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
      FROM turned
    RETURNING 1
)
SELECT count(*) AS Made FROM made'),
('UpdateMembershipKey', '
WITH turned AS (
    UPDATE orleans_membership_version
       SET version = version + 1, changed_at = now()
     WHERE deployment_id = @DeploymentId AND version = @Version
       AND EXISTS (SELECT 1 FROM orleans_membership
                    WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING deployment_id
), changed AS (
    UPDATE orleans_membership AS m
       SET status = @Status, suspect_times = @SuspectTimes, alive_at = @IAmAliveTime
      FROM turned
     WHERE m.deployment_id = turned.deployment_id AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
    RETURNING 1
)
SELECT count(*) AS Changed FROM changed'),
('UpdateIAmAlivetimeKey', '
UPDATE orleans_membership
   SET alive_at = @IAmAliveTime
 WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),
('MembershipReadRowKey', '
SELECT v.deployment_id AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation,
       m.silo_name AS SiloName, m.host_name AS HostName, m.status AS Status, m.proxy_port AS ProxyPort,
       m.suspect_times AS SuspectTimes, m.start_time AS StartTime, m.alive_at AS IAmAliveTime, v.version AS Version
  FROM orleans_membership_version AS v
  LEFT JOIN orleans_membership AS m
    ON m.deployment_id = v.deployment_id AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
 WHERE v.deployment_id = @DeploymentId'),
('MembershipReadAllKey', '
SELECT v.deployment_id AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation,
       m.silo_name AS SiloName, m.host_name AS HostName, m.status AS Status, m.proxy_port AS ProxyPort,
       m.suspect_times AS SuspectTimes, m.start_time AS StartTime, m.alive_at AS IAmAliveTime, v.version AS Version
  FROM orleans_membership_version AS v
  LEFT JOIN orleans_membership AS m ON m.deployment_id = v.deployment_id
 WHERE v.deployment_id = @DeploymentId'),
('DeleteMembershipTableEntriesKey', '
WITH gone AS (DELETE FROM orleans_membership WHERE deployment_id = @DeploymentId)
DELETE FROM orleans_membership_version WHERE deployment_id = @DeploymentId'),
('GatewaysQueryKey', '
SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation
  FROM orleans_membership
 WHERE deployment_id = @DeploymentId AND status = @Status AND proxy_port > 0'),
('CleanupDefunctSiloEntriesKey', '
DELETE FROM orleans_membership
 WHERE deployment_id = @DeploymentId AND alive_at < @IAmAliveTime AND status <> 3');
