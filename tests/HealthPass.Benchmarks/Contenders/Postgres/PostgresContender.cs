using System.Collections.Concurrent;
using HealthPass.Benchmarks.Contenders.Shared;
using HealthPass.Benchmarks.World;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using Npgsql;
using NpgsqlTypes;

namespace HealthPass.Benchmarks.Contenders.Postgres;

/// <summary>
/// ASP.NET with PostgreSQL, durable as it comes (<c>synchronous_commit = on</c>). Reads go through a multiplexing data
/// source, which packs the look-ups of many requests into few writes. Scans go through a plain pool: each must commit by
/// itself, and commits of many connections share a flush, whereas multiplexed ones would queue behind each other's. Counters
/// are added up here and upserted every second, because a row per venue updated by every scan would be fought over; what a
/// crash loses of them can be counted again from the records.
/// </summary>
internal class PostgresContender(BenchWorld world, string connectionString, bool fill) : Contender(world)
{
    private readonly NpgsqlDataSource _reads = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        Multiplexing = true,
        MaxPoolSize = 8,
        MaxAutoPrepare = 20,
        AutoPrepareMinUsages = 1,
        NoResetOnClose = true,
    });

    private readonly NpgsqlDataSource _writes = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxPoolSize = 48,
        MaxAutoPrepare = 20,
        AutoPrepareMinUsages = 1,
        NoResetOnClose = true,
    });

    private readonly ConcurrentDictionary<(long Venue, short Verdict), long> _tally = new();

    public override async Task PrepareAsync(IServiceProvider services)
    {
        if (fill)
        {
            await FillAsync();
        }

        _ = CountEverySecondAsync();
    }

    public override async ValueTask<ShowReply> ShowAsync(PersonId id)
    {
        var status = await ReadAsync(id);
        return status.IsRegistered ? Forms.Present(status, id) : throw new BadHttpRequestException("person");
    }

    public override async ValueTask<ScanReply> ScanAsync(ScanBody body)
    {
        var scan = Forms.Read(body);
        await using var command = _writes.CreateCommand(PostgresSchema.Scan);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = scan.ScanId });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = scan.Person.ToGrainKey() });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = scan.Venue.VenueId.ToGrainKey() });
        command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = scan.Direction });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = DateTime.UnixEpoch.AddMilliseconds(scan.At) });
        command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = (short)scan.Venue.Entry.YellowVerdict });
        command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = (short)scan.Venue.Entry.UnregisteredVerdict });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)scan.GateId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync();
        _ = await reader.ReadAsync();
        var judged = Judgement.Of(scan, Status(reader));
        Count(judged);
        return Forms.Present(judged);
    }

    public override async ValueTask<Judgement[]> ScanAsync(GateScan[] scans)
    {
        await using var command = _writes.CreateCommand(PostgresSchema.ScanMany);
        Add(Array.ConvertAll(scans, scan => scan.ScanId));
        Add(Array.ConvertAll(scans, scan => scan.Person.ToGrainKey()));
        Add(Array.ConvertAll(scans, scan => scan.Venue.VenueId.ToGrainKey()));
        Add(Array.ConvertAll(scans, scan => (short)scan.Direction));
        Add(Array.ConvertAll(scans, scan => DateTime.UnixEpoch.AddMilliseconds(scan.At)));
        Add(Array.ConvertAll(scans, scan => (short)scan.Venue.Entry.YellowVerdict));
        Add(Array.ConvertAll(scans, scan => (short)scan.Venue.Entry.UnregisteredVerdict));
        Add(Array.ConvertAll(scans, scan => scan.GateId));
        var judgements = new Judgement[scans.Length];
        await using var reader = await command.ExecuteReaderAsync();
        for (var i = 0; await reader.ReadAsync(); i++)
        {
            judgements[i] = Judgement.Of(scans[i], Status(reader));
            Count(judgements[i]);
        }

        return judgements;

        void Add<T>(T[] values) => command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values });
    }

    /// <summary>Reads a status by primary key.</summary>
    protected async ValueTask<PersonStatus> ReadAsync(PersonId id)
    {
        await using var command = _reads.CreateCommand(PostgresSchema.ReadPerson);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id.ToGrainKey() });
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? Status(reader) : default;
    }

    private static PersonStatus Status(NpgsqlDataReader reader) => reader.IsDBNull(0) ? default : new(
        (uint)reader.GetInt32(0), (Colour)reader.GetInt16(1), (byte)reader.GetInt16(2), (StatusFlags)reader.GetInt16(3),
        (ushort)reader.GetInt16(4), (uint)reader.GetInt32(5), (uint)reader.GetInt64(6), (uint)reader.GetInt64(7));

    private void Count(in Judgement judged) =>
        _tally.AddOrUpdate((judged.Scan.Venue.VenueId.ToGrainKey(), (short)judged.Result.Verdict), 1, static (_, count) => count + 1);

    private async Task CountEverySecondAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync())
        {
            var taken = _tally.Keys.Select(cell => (Cell: cell, Count: _tally.TryRemove(cell, out var count) ? count : 0)).Where(cell => cell.Count > 0).ToArray();
            if (taken.Length > 0)
            {
                await using var command = _writes.CreateCommand(PostgresSchema.AddTally);
                command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = Array.ConvertAll(taken, cell => cell.Cell.Venue) });
                command.Parameters.Add(new NpgsqlParameter<short[]> { TypedValue = Array.ConvertAll(taken, cell => cell.Cell.Verdict) });
                command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = Array.ConvertAll(taken, cell => cell.Count) });
                _ = await command.ExecuteNonQueryAsync();
            }
        }
    }

    private async Task FillAsync()
    {
        await using var connection = await _writes.OpenConnectionAsync();
        await using (var create = new NpgsqlCommand(PostgresSchema.Create, connection))
        {
            _ = await create.ExecuteNonQueryAsync();
        }

        await using (var copy = await connection.BeginBinaryImportAsync(PostgresSchema.CopyPersons))
        {
            for (var i = 0; i < World.PersonCount; i++)
            {
                var person = World.Population[i];
                var status = World.StatusOf(person);
                await copy.StartRowAsync();
                await copy.WriteAsync(person.Id.ToGrainKey());
                await copy.WriteAsync((int)status.Version);
                await copy.WriteAsync((short)status.Colour);
                await copy.WriteAsync((short)status.Reason);
                await copy.WriteAsync((short)status.Flags);
                await copy.WriteAsync((short)status.Region);
                await copy.WriteAsync((int)status.NameMask);
                await copy.WriteAsync((long)status.LastNegativeTestAt);
                await copy.WriteAsync((long)status.ReviewAt);
            }

            _ = await copy.CompleteAsync();
        }

        await using var analyse = new NpgsqlCommand("VACUUM ANALYZE person", connection);
        _ = await analyse.ExecuteNonQueryAsync();
    }
}
