using System.Data.Common;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Merkle;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The tree over the audit's lines, and the checkpoints.</summary>
internal sealed class AuditTreeStore(Database database) : IAuditTreeStore
{
    private const string CheckpointColumns = "size, root, note, at";

    private static readonly RowStatement Insert = new("audit_node", ["level", "position", "hash"], "ON CONFLICT (level, position) DO NOTHING");

    /// <inheritdoc />
    public async Task<IReadOnlyList<AuditLeaf>> ReadLeavesAsync(long afterSequence, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT sequence, hash, action FROM audit_entry WHERE sequence > @after ORDER BY sequence LIMIT @limit",
                reader => new AuditLeaf(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.GetString(2)),
                token,
                ("@after", afterSequence),
                ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public Task<long> ReadLengthAsync(CancellationToken cancellationToken) =>
        ReadNumberAsync("SELECT coalesce(max(sequence), 0) FROM audit_entry", cancellationToken);

    /// <inheritdoc />
    public Task<long> CountNodesAsync(int level, CancellationToken cancellationToken) =>
        ReadNumberAsync("SELECT coalesce(max(position) + 1, 0) FROM audit_node WHERE level = @level", cancellationToken, ("@level", level));

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<TreeNode, byte[]>> ReadNodesAsync(IReadOnlyCollection<TreeNode> nodes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        return await database.ReadAsync(
            async (session, token) =>
            {
                var found = new Dictionary<TreeNode, byte[]>(nodes.Count);
                foreach (var node in nodes)
                {
                    if (await session.QueryAsync(
                        "SELECT hash FROM audit_node WHERE level = @level AND position = @position",
                        reader => reader.GetFieldValue<byte[]>(0),
                        token,
                        ("@level", node.Level),
                        ("@position", node.Position)) is [var hash])
                    {
                        found.Add(node, hash);
                    }
                }

                return found;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<(TreeNode Node, byte[] Hash)>> ReadLevelAsync(int level, long from, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT position, hash FROM audit_node WHERE level = @level AND position >= @from ORDER BY position LIMIT @limit",
                reader => (new TreeNode(level, reader.GetInt64(0)), reader.GetFieldValue<byte[]>(1)),
                token,
                ("@level", level),
                ("@from", from),
                ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public Task AddNodesAsync(IReadOnlyList<(TreeNode Node, byte[] Hash)> nodes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        return database.WriteAsync(
            async (session, token) =>
            {
                await Insert.WriteAsync(session, nodes, row => [row.Node.Level, row.Node.Position, row.Hash], token);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> AddCheckpointAsync(KeptCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return await database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                "INSERT INTO audit_checkpoint (size, root, note, at) VALUES (@size, @root, @note, @at) ON CONFLICT (size) DO NOTHING",
                token,
                ("@size", checkpoint.Size),
                ("@root", checkpoint.Root),
                ("@note", checkpoint.Note),
                ("@at", checkpoint.At)),
            cancellationToken) == 1;
    }

    /// <inheritdoc />
    public async Task<KeptCheckpoint?> FindCheckpointAsync(long size, CancellationToken cancellationToken) =>
        await ReadCheckpointsAsync($"SELECT {CheckpointColumns} FROM audit_checkpoint WHERE size = @size LIMIT @limit", size, 1, cancellationToken) is [var found] ? found : null;

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptCheckpoint>> ReadCheckpointsBeforeAsync(long size, int limit, CancellationToken cancellationToken) =>
        ReadCheckpointsAsync($"SELECT {CheckpointColumns} FROM audit_checkpoint WHERE size < @size ORDER BY size DESC LIMIT @limit", size, limit, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptCheckpoint>> ReadCheckpointsAfterAsync(long size, int limit, CancellationToken cancellationToken) =>
        ReadCheckpointsAsync($"SELECT {CheckpointColumns} FROM audit_checkpoint WHERE size > @size ORDER BY size LIMIT @limit", size, limit, cancellationToken);

    /// <inheritdoc />
    public Task AddCosignatureAsync(long size, KeptCosignature cosignature, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cosignature);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                "INSERT INTO audit_cosignature (size, name, key_id, line, at) VALUES (@size, @name, @key, @line, @at) ON CONFLICT (size, name, key_id) DO NOTHING",
                token,
                ("@size", size),
                ("@name", cosignature.Name),
                ("@key", cosignature.KeyId),
                ("@line", cosignature.Line),
                ("@at", cosignature.At)),
            cancellationToken);
    }

    private async Task<IReadOnlyList<KeptCheckpoint>> ReadCheckpointsAsync(string sql, long size, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync<IReadOnlyList<KeptCheckpoint>>(
            async (session, token) =>
            {
                var rows = await session.QueryAsync(sql, ReadCheckpoint, token, ("@size", size), ("@limit", limit));
                if (rows.Count == 0)
                {
                    return rows;
                }

                var cosignatures = (await session.QueryAsync(
                    "SELECT size, name, key_id, line, at FROM audit_cosignature WHERE size BETWEEN @first AND @last ORDER BY at, name, key_id",
                    reader => (Size: reader.GetInt64(0), Cosignature: new KeptCosignature(reader.GetString(1), reader.GetInt64(2), reader.GetString(3), reader.GetInt64(4))),
                    token,
                    ("@first", rows.Min(row => row.Size)),
                    ("@last", rows.Max(row => row.Size)))).ToLookup(row => row.Size, row => row.Cosignature);
                return [.. rows.Select(row => row with { Cosignatures = [.. cosignatures[row.Size]] })];
            },
            cancellationToken);

    private async Task<long> ReadNumberAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] arguments) =>
        (await database.ReadAsync((session, token) => session.QueryAsync(sql, reader => reader.GetInt64(0), token, arguments), cancellationToken)).Single();

    private static KeptCheckpoint ReadCheckpoint(DbDataReader reader) =>
        new(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.GetString(2), reader.GetInt64(3), []);
}
