using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HealthPass.Grains.People;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The directory of persons, committed in groups by one loop a process.</summary>
internal sealed class PersonDirectory : IPersonDirectory, IAsyncDisposable, IDisposable
{
    private const int IdsPerQuery = 64;

    private static readonly string[] IdNames = [.. Enumerable.Range(0, IdsPerQuery).Select(index => $"@id{index}")];

    private static readonly string ManyById =
        $"SELECT {DirectoryRow.Columns} FROM person_directory WHERE person_id IN ({string.Join(", ", IdNames)})";

    // Of those who have left too: what is kept of them goes when it is time. Each part has an index of its own.
    private static readonly string Due = $"""
        SELECT person_id FROM (
            SELECT * FROM (SELECT person_id, review_at FROM person_directory
                            WHERE state = 1 AND review_at > 0 AND review_at <= @now ORDER BY review_at, person_id LIMIT @limit) AS registered
            UNION ALL
            SELECT * FROM (SELECT person_id, review_at FROM person_directory
                            WHERE state = 0 AND {DirectoryRow.HasLeft} AND review_at > 0 AND review_at <= @now
                            ORDER BY review_at, person_id LIMIT @limit) AS withdrawn) AS due
         ORDER BY review_at, person_id LIMIT @limit
        """;

    private const int MaxGroup = 512;

    // A commit that was given up may still go through: longer than any server holds on to one.
    private static readonly TimeSpan DoubtLasts = TimeSpan.FromMinutes(10);

    // Short enough that a page is not a large object: collecting those would mean a full collection every few dozen pages.
    private const int PageLength = 1_024;

    private readonly Database _database;
    private readonly IDirectoryWriter _writer;
    private readonly IRegisteredCounts? _counts;
    private readonly TimeProvider _clock;
    private readonly Channel<DirectoryWork> _queue;
    private readonly Task _loop;

    // Whether the counts may lack a commit whose answer was lost.
    private bool _uncertain;
    private DateTimeOffset _doubtfulUntil = DateTimeOffset.MinValue;

    /// <summary>Starts the loop.</summary>
    /// <param name="database">Where rows are read.</param>
    /// <param name="writer">Writes groups.</param>
    /// <param name="options">The length of the queue.</param>
    /// <param name="counts">Counts what is committed; null in a process that counts nothing.</param>
    /// <param name="clock">The clock.</param>
    public PersonDirectory(Database database, IDirectoryWriter writer, StorageOptions options, IRegisteredCounts? counts = null, TimeProvider? clock = null)
    {
        _counts = counts;
        _clock = clock ?? TimeProvider.System;
        _database = database;
        _writer = writer;
        _queue = Channel.CreateBounded<DirectoryWork>(new BoundedChannelOptions(options.DirectoryQueueLength) { SingleReader = true });

        // The first caller may be a grain: the loop must not live on its scheduler.
        _loop = Task.Run(LoopAsync);
    }

    /// <inheritdoc />
    public Task<DirectoryChange> PutAsync(DirectoryEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);

        // A row that the table refuses would fail the whole group that it joins.
        ArgumentNullException.ThrowIfNull(entry.PhoneIndex);
        ArgumentNullException.ThrowIfNull(entry.Channel);
        if (entry.State == DirectoryState.Active)
        {
            _ = ColourCounts.One(entry.Colour);
        }

        return EnqueueAsync(new(entry.PersonId, entry), cancellationToken);
    }

    /// <inheritdoc />
    public Task RepairAsync(DirectoryEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return EnqueueAsync(new(entry.PersonId, entry, repairs: true), cancellationToken);
    }

    /// <inheritdoc />
    public Task SealAsync(IReadOnlyList<DirectoryStatusRow> rows, CancellationToken cancellationToken) => _writer.SealAsync(rows).WaitAsync(cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DirectoryStatusRow>> ReadPageAsync(PersonId from, int limit, CancellationToken cancellationToken) => ReadPageAsync(
        $"(state = 1 OR {DirectoryRow.HasLeft})", from, new(ulong.MaxValue, ulong.MaxValue), limit, cancellationToken);

    /// <inheritdoc />
    public Task RemovePendingAsync(PersonId id, CancellationToken cancellationToken) => EnqueueAsync(new(id, null), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<DirectoryEntry>> FindManyAsync(IReadOnlyList<PersonId> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new List<DirectoryEntry>(ids.Count);
        foreach (var chunk in ids.Chunk(IdsPerQuery))
        {
            // Filled up with its last id, so that the statement is always the same one and stays prepared.
            var parameters = new (string, object?)[IdsPerQuery];
            for (var i = 0; i < IdsPerQuery; i++)
            {
                parameters[i] = (IdNames[i], chunk[Math.Min(i, chunk.Length - 1)].ToBytes());
            }

            found.AddRange(await _database.ReadAsync(
                (session, token) => session.QueryAsync(ManyById, DirectoryRow.Read, token, parameters), cancellationToken));
        }

        return found;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<PersonId>> FindByPhoneAsync(byte[] phoneIndex, int limit, CancellationToken cancellationToken) => ReadIdsAsync(
        "SELECT person_id FROM person_directory WHERE state = 1 AND phone_index = @phone_index ORDER BY applied_at, person_id LIMIT @limit",
        ("@phone_index", phoneIndex),
        limit,
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<PersonId>> ReadDueAsync(uint now, int limit, CancellationToken cancellationToken) => ReadIdsAsync(
        Due,
        ("@now", (long)now),
        limit,
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<PersonId>> ReadPendingAsync(long appliedBefore, int limit, CancellationToken cancellationToken) => ReadIdsAsync(
        "SELECT person_id FROM person_directory WHERE state = 0 AND applied_at < @applied_before ORDER BY applied_at, person_id LIMIT @limit",
        ("@applied_before", appliedBefore),
        limit,
        cancellationToken);

    /// <inheritdoc />
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        // The tallies move with the rows, so their sum is the count; counting 120 million rows would take a minute.
        var rows = await _database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT CAST(COALESCE(SUM(green + yellow + red), 0) AS bigint) FROM registered_tally",
                reader => reader.GetInt64(0),
                token),
            cancellationToken);
        return rows[0];
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<IReadOnlyList<DirectoryStatusRow>> ReadStatusesAsync(
        PersonId first, PersonId last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Page by page: one long snapshot would keep the database from tidying up behind it for as long as the reader takes.
        var from = first;
        while (true)
        {
            var page = await ReadPageAsync("state = 1", from, last, PageLength, cancellationToken);
            yield return page;
            if (page.Count < PageLength || page[^1].PersonId == last)
            {
                yield break;
            }

            from = page[^1].PersonId.Next();
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RegisteredTally>> ReadRegisteredAsync(CancellationToken cancellationToken) => await _database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT region_code, green, yellow, red FROM registered_tally WHERE node = @node ORDER BY region_code",
            reader => new RegisteredTally(new(reader.GetInt64(0)), new(reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3))),
            token,
            ("@node", _database.Node)),
        cancellationToken);

    /// <summary>Takes no more writes and finishes those that wait.</summary>
    /// <returns>Ends when the queue is empty.</returns>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    /// <inheritdoc />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<IReadOnlyList<DirectoryStatusRow>> ReadPageAsync(string which, PersonId from, PersonId last, int limit, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {DirectoryRow.StatusColumns} FROM person_directory WHERE person_id >= @from AND person_id <= @last AND {which} ORDER BY person_id LIMIT @limit",
                _database.ReadStatus,
                token,
                ("@from", from.ToBytes()),
                ("@last", last.ToBytes()),
                ("@limit", limit)),
            cancellationToken);

    private Task<DirectoryChange> EnqueueAsync(DirectoryWork work, CancellationToken cancellationToken) => _queue.Writer.TryWrite(work)
        ? work.Done.WaitAsync(cancellationToken)
        : Task.FromException<DirectoryChange>(new StorageUnavailableException("Too many directory writes are waiting."));

    private async Task<IReadOnlyList<PersonId>> ReadIdsAsync(
        string sql, (string Name, object Value) argument, int limit, CancellationToken cancellationToken) => await _database.ReadAsync(
            (session, token) => session.QueryAsync(sql, DirectoryRow.ReadId, token, argument!, ("@limit", limit)),
            cancellationToken);

    private async Task LoopAsync()
    {
        var group = new List<DirectoryWork>(MaxGroup);
        var persons = new HashSet<PersonId>(MaxGroup);
        var reader = _queue.Reader;
        while (await reader.WaitToReadAsync())
        {
            group.Clear();
            persons.Clear();

            // A person's second write waits for the next group, so that a group can be one set to the database.
            while (group.Count < MaxGroup && reader.TryPeek(out var next) && persons.Add(next.PersonId) && reader.TryRead(out var work))
            {
                group.Add(work);
            }

            await CommitAsync(group);
        }
    }

    private async Task CountAsync(DirectoryChange[] changes)
    {
        foreach (var change in changes)
        {
            _counts?.Add(change);
        }

        try
        {
            // What was there before it was written came by a commit that was given up, and may not be counted.
            await ReloadAsync(Array.Exists(changes, change => !change.Applied) && _clock.GetUtcNow() < _doubtfulUntil);
        }
#pragma warning disable CA1031 // What is written is written; the counts are read before the next group.
        catch (Exception)
#pragma warning restore CA1031
        {
            _uncertain = true;
        }
    }

    // Between two groups, so that nothing is under way: the table holds what was counted, and what was not.
    private async Task ReloadAsync(bool needed)
    {
        if (!needed || _counts is null)
        {
            return;
        }

        _counts.Replace(await ReadRegisteredAsync(CancellationToken.None));
        _uncertain = false;
    }

    private async Task CommitAsync(List<DirectoryWork> group)
    {
        DirectoryChange[] changes;
        try
        {
            await ReloadAsync(_uncertain);
            changes = await _writer.WriteAsync(group);
        }
#pragma warning disable CA1031 // The error belongs to the callers; the loop must live on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // It may be committed or not, and only the table knows.
            _uncertain = true;
            _doubtfulUntil = _clock.GetUtcNow() + DoubtLasts;
            foreach (var work in group)
            {
                work.Fail(error);
            }

            return;
        }

        await CountAsync(changes);

        for (var i = 0; i < group.Count; i++)
        {
            group[i].Succeed(changes[i]);
        }
    }
}
