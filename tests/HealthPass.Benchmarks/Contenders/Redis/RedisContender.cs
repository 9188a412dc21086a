using HealthPass.Benchmarks.Contenders.Shared;
using HealthPass.Benchmarks.World;
using HealthPass.Kernel.People;
using StackExchange.Redis;

namespace HealthPass.Benchmarks.Contenders.Redis;

/// <summary>
/// ASP.NET with Redis, append-only file synced every second. The multiplexer pipelines the calls of all requests over one
/// connection. A show reads the status and adds to a counter without waiting for it. A scan reads the status, then sends
/// the record and two counters together and waits for the record alone: two round trips, because the verdict needs the
/// status. Venue rules are held in this process' memory, and counters by region are kept at the leaf, for a reader to add up.
/// </summary>
internal class RedisContender(BenchWorld world, string endpoint, bool fill) : Contender(world)
{
    private const int FillBatch = 10_000;
    private static readonly RedisKey Shows = "shows";
    private static readonly RedisKey ByVenue = "venues";
    private static readonly RedisKey ByRegion = "regions";

    protected static readonly RedisKey Records = "scans";

    private ConnectionMultiplexer? _connection;

    protected IDatabase Database { get; private set; } = null!;

    public override async Task PrepareAsync(IServiceProvider services)
    {
        _connection = await ConnectionMultiplexer.ConnectAsync(endpoint);
        Database = _connection.GetDatabase();
        for (var from = 0; fill && from < World.PersonCount; from += FillBatch)
        {
            var pairs = new KeyValuePair<RedisKey, RedisValue>[Math.Min(FillBatch, World.PersonCount - from)];
            for (var i = 0; i < pairs.Length; i++)
            {
                var person = World.Population[from + i];
                pairs[i] = new(KeyOf(person.Id), StatusBytes.Write(World.StatusOf(person)));
            }

            _ = await Database.StringSetAsync(pairs);
        }
    }

    public override async ValueTask<ShowReply> ShowAsync(PersonId id)
    {
        var status = Read(await Database.StringGetAsync(KeyOf(id)));
        if (!status.IsRegistered)
        {
            throw new BadHttpRequestException("person");
        }

        _ = Database.HashIncrementAsync(Shows, (int)status.Region, 1, CommandFlags.FireAndForget);
        return Forms.Present(status, id);
    }

    public override async ValueTask<ScanReply> ScanAsync(ScanBody body)
    {
        var scan = Forms.Read(body);
        var judged = Judgement.Of(scan, Read(await Database.StringGetAsync(KeyOf(scan.Person))));
        var recorded = Database.ListRightPushAsync(Records, RecordBytes.Write(judged));
        Count(judged, 1);
        _ = await recorded;
        return Forms.Present(judged);
    }

    // One MGET, then one RPUSH of all records and one HINCRBY per counter that moved.
    public override async ValueTask<Judgement[]> ScanAsync(GateScan[] scans)
    {
        var statuses = await Database.StringGetAsync(Array.ConvertAll(scans, scan => KeyOf(scan.Person)));
        var judgements = new Judgement[scans.Length];
        var records = new RedisValue[scans.Length];
        var counts = new Dictionary<(ulong, byte), (int Index, int Count)>();
        for (var i = 0; i < scans.Length; i++)
        {
            judgements[i] = Judgement.Of(scans[i], Read(statuses[i]));
            records[i] = RecordBytes.Write(judgements[i]);
            var cell = (scans[i].Venue.VenueId.Value, (byte)judgements[i].Result.Verdict);
            counts[cell] = (i, counts.GetValueOrDefault(cell).Count + 1);
        }

        var recorded = Database.ListRightPushAsync(Records, records);
        foreach (var (index, count) in counts.Values)
        {
            Count(judgements[index], count);
        }

        _ = await recorded;
        return judgements;
    }

    /// <summary>The key of a person: 17 bytes.</summary>
    protected static RedisKey KeyOf(PersonId id)
    {
        var key = new byte[1 + PersonId.Size];
        key[0] = (byte)'p';
        id.Write(key.AsSpan(1));
        return key;
    }

    protected static PersonStatus Read(RedisValue value) => StatusBytes.Read(((ReadOnlyMemory<byte>)value).Span);

    /// <summary>Adds to the counters without waiting.</summary>
    protected void Count(in Judgement judged, int by)
    {
        var verdict = (long)judged.Result.Verdict;
        _ = Database.HashIncrementAsync(
            ByVenue, string.Concat(judged.Scan.Venue.VenueId.ToString(), ":", verdict.ToString(System.Globalization.CultureInfo.InvariantCulture)), by, CommandFlags.FireAndForget);
        _ = Database.HashIncrementAsync(
            ByRegion, (judged.Scan.Venue.Region.Value * 10) + verdict, by, CommandFlags.FireAndForget);
    }
}
