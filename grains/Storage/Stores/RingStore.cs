using System.Globalization;
using HealthPass.Grains.Rings;
using HealthPass.Kernel.Keys;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The fingerprints of the key file, and the words of nodes.</summary>
internal sealed class RingStore(Database database) : IRingStore
{
    private const int Samples = 200;

    // Whatever the first start of a node writes, and what persons leave.
    private static readonly string[] Filled = ["seal_era", "person_directory", "audit_entry"];

    /// <inheritdoc />
    public async Task<KnownRings> ReadAsync(CancellationToken cancellationToken)
    {
        if (!database.IsThere)
        {
            return new(false, [], []);
        }

        return await database.ReadAsync(
            async (session, token) =>
            {
                var isFilled = false;
                foreach (var table in Filled)
                {
                    isFilled = isFilled || (await HasTableAsync(session, table, token) && (await session.QueryAsync($"SELECT 1 FROM {table} LIMIT 1", _ => true, token)).Count > 0);
                }

                if (!await HasTableAsync(session, "key_print", token))
                {
                    return new(isFilled, [], []);
                }

                var kept = await session.QueryAsync(
                    "SELECT kind, id, print, shared_at, retired_at FROM key_print ORDER BY kind, id",
                    reader => new KeptPrint(
                        new(new(Enum.Parse<KeyKind>(reader.GetString(0)), reader.GetInt32(1)), reader.GetString(2)),
                        reader.IsDBNull(3) ? null : reader.GetInt64(3),
                        reader.IsDBNull(4) ? null : reader.GetInt64(4)),
                    token);
                var nodes = await session.QueryAsync(
                    "SELECT node, said_at, version, role, readiness, keys FROM node_word ORDER BY node",
                    reader => new NodeWord(reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), KeysOf(reader.GetString(5))),
                    token);
                return new KnownRings(isFilled, kept, nodes);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<RingEvidence> ReadEvidenceAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async (session, token) =>
        {
            var marks = await HasTableAsync(session, "seal_era", token) ? await session.QueryAsync(SealStore.Select, SealStore.Read, token) : [];
            var rows = await HasColumnAsync(session, "person_directory", "seal", token)
                ? await session.QueryAsync(
                    $"SELECT {DirectoryRow.StatusColumns} FROM person_directory WHERE seal_key IS NOT NULL AND state = 1 LIMIT @limit", DirectoryRow.ReadStatus, token, ("@limit", Samples))
                : [];
            var notes = await HasTableAsync(session, "audit_checkpoint", token)
                ? await session.QueryAsync("SELECT note FROM audit_checkpoint ORDER BY size DESC LIMIT @limit", reader => reader.GetString(0), token, ("@limit", Samples))
                : [];
            return new RingEvidence(marks is [var mark] ? mark : null, rows, notes);
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<KnownSilo>> ReadMembersAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        async (session, token) => await HasTableAsync(session, "orleans_membership", token)
            ? (await session.QueryAsync(
                "SELECT silo_name, address, port, status, CAST(extract(epoch FROM alive_at) AS bigint), generation FROM orleans_membership ORDER BY silo_name, generation",
                reader => (Member: new KnownSilo(
                    reader.GetString(0), string.Create(CultureInfo.InvariantCulture, $"{reader.GetString(1)}:{reader.GetInt32(2)}"),
                    ((SiloStatus)reader.GetInt32(3)).ToString(), reader.GetInt64(4)), Generation: reader.GetInt32(5)),
                token))
                .GroupBy(row => row.Member.Name).Select(rows => rows.MaxBy(row => row.Generation).Member).ToList()
            : [],
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> ClaimAsync(IReadOnlyList<KeyPrint> keys, IReadOnlySet<KeyName> shared, long at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(shared);
        return database.WriteAsync(
            async (session, token) =>
            {
                // The identity key's row is the claim: a second claimer waits at it and finds it taken.
                foreach (var key in keys.OrderBy(key => key.Name.Kind))
                {
                    if (await InsertAsync(session, key, shared.Contains(key.Name) ? at : null, at, token) == 0)
                    {
                        return false;
                    }
                }

                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task AddAsync(IReadOnlyList<KeyPrint> keys, long at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return database.WriteAsync(
            async (session, token) =>
            {
                var added = 0;
                foreach (var key in keys)
                {
                    added += await InsertAsync(session, key, null, at, token);
                }

                return added;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task ShareAsync(IReadOnlyList<KeyName> keys, long at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return database.WriteAsync(
            async (session, token) =>
            {
                foreach (var key in keys)
                {
                    _ = await session.ExecuteAsync(
                        "UPDATE key_print SET shared_at = @at WHERE kind = @kind AND id = @id AND shared_at IS NULL", token,
                        ("@at", at), ("@kind", key.Kind.ToString()), ("@id", key.Id));
                }

                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> RetireAsync(KeyName key, long at, CancellationToken cancellationToken) => await database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            "UPDATE key_print SET retired_at = @at WHERE kind = @kind AND id = @id AND retired_at IS NULL", token,
            ("@at", at), ("@kind", key.Kind.ToString()), ("@id", key.Id)),
        cancellationToken) == 1;

    /// <inheritdoc />
    public Task SayAsync(NodeWord word, long dropBefore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(word);
        return database.WriteAsync(
            async (session, token) =>
            {
                _ = await session.ExecuteAsync("DELETE FROM node_word WHERE said_at < @before", token, ("@before", dropBefore));
                return await session.ExecuteAsync(
                    """
                    INSERT INTO node_word (node, said_at, version, role, readiness, keys) VALUES (@node, @said_at, @version, @role, @readiness, @keys)
                    ON CONFLICT (node) DO UPDATE
                       SET said_at = excluded.said_at, version = excluded.version, role = excluded.role, readiness = excluded.readiness, keys = excluded.keys
                    """,
                    token,
                    ("@node", word.Node), ("@said_at", word.SaidAt), ("@version", word.Version), ("@role", word.Role), ("@readiness", word.Readiness),
                    ("@keys", string.Join(' ', word.Keys.Select(key => string.Create(CultureInfo.InvariantCulture, $"{key.Name.Kind}:{key.Name.Id}:{key.Print}")))));
            },
            cancellationToken);
    }

    private static Task<int> InsertAsync(DbSession session, KeyPrint key, long? sharedAt, long at, CancellationToken cancellationToken) => session.ExecuteAsync(
        "INSERT INTO key_print (kind, id, print, seen_at, shared_at) VALUES (@kind, @id, @print, @seen_at, CAST(@shared_at AS bigint)) ON CONFLICT (kind, id) DO NOTHING",
        cancellationToken,
        ("@kind", key.Name.Kind.ToString()), ("@id", key.Name.Id), ("@print", key.Print), ("@seen_at", at), ("@shared_at", sharedAt));

    // A word that somebody else has written tells of no key.
    private static IReadOnlyList<KeyPrint> KeysOf(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split(':'))
            .Where(parts => parts.Length == 3 && Enum.TryParse<KeyKind>(parts[0], out _) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out _))
            .Select(parts => new KeyPrint(new(Enum.Parse<KeyKind>(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture)), parts[2])),
    ];

    private async Task<bool> HasTableAsync(DbSession session, string name, CancellationToken cancellationToken) =>
        (await session.QueryAsync(database.HasTable, reader => reader.GetInt64(0), cancellationToken, ("@name", name))) is [> 0];

    private async Task<bool> HasColumnAsync(DbSession session, string name, string column, CancellationToken cancellationToken) =>
        (await session.QueryAsync(database.HasColumn, reader => reader.GetInt64(0), cancellationToken, ("@name", name), ("@column", column))) is [> 0];
}
