using System.Globalization;
using HealthPass.Storage.Common;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace HealthPass.Storage.Sqlite;

/// <summary>Keeps the state of grains in table <c>grain_state</c>; a write joins the group of the file's one writer.</summary>
internal sealed class SqliteGrainStorage(
    Database database, IGrainStorageSerializer serializer, IActivatorProvider activators, IOptions<ClusterOptions> cluster) : IGrainStorage
{
    private const string ThisRow =
        "WHERE grain_n0 = @n0 AND grain_n1 = @n1 AND grain_extension = @extension AND grain_type = @type AND service_id = @service";

    private const string Read = $"SELECT payload, version FROM grain_state {ThisRow}";

    // Drawn at random: after clear and write again, an activation from before must not match by chance.
    private const string Insert = """
        INSERT INTO grain_state (grain_n0, grain_n1, grain_extension, grain_type, service_id, payload, version, modified_at)
        VALUES (@n0, @n1, @extension, @type, @service, @payload, 1 + (random() & 1073741823), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        ON CONFLICT DO NOTHING
        RETURNING version
        """;

    private const string Update = $"""
        UPDATE grain_state SET payload = @payload, version = version + 1, modified_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        {ThisRow} AND version = @version
        RETURNING version
        """;

    private const string Delete = $"DELETE FROM grain_state {ThisRow} AND version = @version";

    private readonly string _service = cluster.Value.ServiceId;

    /// <inheritdoc />
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = GrainStateKey.Of(grainId);
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                Read,
                row => (Payload: row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0), Version: row.GetInt64(1)),
                token,
                ("@n0", key.N0), ("@n1", key.N1), ("@extension", key.Extension), ("@type", stateName), ("@service", _service)),
            CancellationToken.None);
        var (payload, version) = rows is [var row] ? row : default;
        grainState.RecordExists = payload is not null;
        grainState.State = payload is null ? Fresh<T>() : serializer.Deserialize<T>(new(payload));
        grainState.ETag = rows.Count == 0 ? null : version.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = GrainStateKey.Of(grainId);
        var before = VersionOf(grainState);
        var payload = serializer.Serialize(grainState.State).ToArray();
        var versions = await database.WriteAsync(
            (session, token) => before is null
                ? session.QueryAsync(
                    Insert,
                    row => row.GetInt64(0),
                    token,
                    ("@n0", key.N0), ("@n1", key.N1), ("@extension", key.Extension), ("@type", stateName), ("@service", _service), ("@payload", payload))
                : session.QueryAsync(
                    Update,
                    row => row.GetInt64(0),
                    token,
                    ("@n0", key.N0), ("@n1", key.N1), ("@extension", key.Extension), ("@type", stateName), ("@service", _service), ("@payload", payload), ("@version", before)),
            CancellationToken.None);
        grainState.ETag = versions is [var version] ? version.ToString(CultureInfo.InvariantCulture) : throw Conflict(stateName, grainId, grainState.ETag);
        grainState.RecordExists = true;
    }

    /// <inheritdoc />
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (VersionOf(grainState) is null)
        {
            await ReadStateAsync(stateName, grainId, grainState);
        }

        if (VersionOf(grainState) is { } version)
        {
            var key = GrainStateKey.Of(grainId);
            var deleted = await database.WriteAsync(
                (session, token) => session.ExecuteAsync(
                    Delete,
                    token,
                    ("@n0", key.N0), ("@n1", key.N1), ("@extension", key.Extension), ("@type", stateName), ("@service", _service), ("@version", version)),
                CancellationToken.None);
            if (deleted == 0)
            {
                throw Conflict(stateName, grainId, grainState.ETag);
            }
        }

        // A cleared person leaves no row behind.
        grainState.State = Fresh<T>();
        grainState.RecordExists = false;
        grainState.ETag = null;
    }

    private static long? VersionOf<T>(IGrainState<T> state) =>
        string.IsNullOrEmpty(state.ETag) ? null : long.Parse(state.ETag, CultureInfo.InvariantCulture);

    private static InconsistentStateException Conflict(string stateName, GrainId grainId, string? version) =>
        new($"The state {stateName} of {grainId} is no longer at version {version ?? "(none)"}.", "another version", version ?? "(none)");

    private T Fresh<T>() => activators.GetActivator<T>().Create();
}
