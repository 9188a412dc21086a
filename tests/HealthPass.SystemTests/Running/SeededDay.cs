using System.Security.Cryptography;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.SystemTests.Running;

/// <summary>
/// Yesterday, as nodes of a data folder would have left it: people who applied over days, venues, scans and shows. It goes
/// through the stores, like everything that nodes write.
/// </summary>
/// <param name="storage">Opens the store under a node's name.</param>
internal sealed class SeededDay(Func<string, StorageOptions> storage)
{
    private const int People = 1_500;
    private const int Venues = 60;
    private const int Scans = 3_000;

    private static readonly RegionTree Tree = RegionTree.Load();

    /// <summary>The store of a data folder.</summary>
    public SeededDay(string dataDirectory)
        : this(node => new() { DataDirectory = dataDirectory, NodeName = node, BusyTimeout = TimeSpan.FromSeconds(20) })
    {
    }

    /// <summary>The day.</summary>
    public static DateOnly Yesterday => ShanghaiDay.Of(DateTimeOffset.UtcNow).AddDays(-1);

    /// <summary>Writes it.</summary>
    public async Task WriteAsync()
    {
        await StorageSchema.MigrateAsync(storage("seed"), TestContext.Current.CancellationToken);
        await using var stores = Open("seed");
        var random = new Random(20_210_111);
        var villages = Tree.Nodes.Where(node => node.Level == RegionLevel.Village).ToArray();
        var start = ShanghaiDay.StartOf(Yesterday);
        var homes = new RegionNode[People];
        var directory = stores.GetRequiredService<IPersonDirectory>();
        await Task.WhenAll(Enumerable.Range(0, People).Select(person =>
        {
            homes[person] = villages[random.Next(villages.Length)];
            // From five days before the day until some hours after it.
            var at = (start / 1_000) + random.Next(-5 * 86_400, 86_400 + 3_600);
            return directory.PutAsync(
                new(IdOf(person), DirectoryState.Active, 1, new byte[16], homes[person].Code, "wechat", Colour.Green, 18, 1, 0, 0, 0, at), default);
        }));

        var venues = stores.GetRequiredService<IVenueDirectory>();
        var places = Enumerable.Range(1, Venues).Select(number => (Id: new VenueId((ulong)number << 32), Region: villages[random.Next(villages.Length)])).ToArray();
        foreach (var (id, region) in places)
        {
            await venues.PutAsync(new(id, "场所", "market", region.Code, (start / 1_000) - 60), default);
        }

        // A third of the venues sees nobody; a tenth of the scans belongs to the days beside it.
        var sketches = new Dictionary<RegionCode, HyperLogLog>();
        var scans = Enumerable.Range(0, Scans).Select(number =>
        {
            var person = random.Next(People);
            var at = start + random.NextInt64(-4_320_000, 86_400_000 + 4_320_000);
            var (id, region) = places[random.Next(Venues * 2 / 3)];
            if (ShanghaiDay.Of(at) == Yesterday)
            {
                for (var node = homes[person]; node is not null; node = node.Parent)
                {
                    _ = (sketches.TryGetValue(node.Code, out var sketch) ? sketch : sketches[node.Code] = new()).Add(IdOf(person));
                }
            }

            return Scan(number, IdOf(person), id, region.Code, at, (Verdict)(1 + (random.Next(10) switch { 0 => 2, 1 or 2 => 1, _ => 0 })));
        }).ToList();
        var shows = homes.Take(400).DistinctBy(home => home.Code).Select(home => new ShowTally(Yesterday, home.Code, random.Next(1, 50))).ToList();
        var store = stores.GetRequiredService<IScanStore>();
        _ = await store.ShipAsync(new(scans, shows, 0, 100), default);
        await store.WriteSketchesAsync([.. sketches.Select(sketch => new ActiveSketch(Yesterday, sketch.Key, sketch.Value.ToBytes()))], default);
        await stores.GetRequiredService<IHistoryStore>().WriteProgressAsync(0, stopped: true, default);
    }

    /// <summary>Has a node that was away bring two more scans of the day, at a venue that nobody had been to.</summary>
    public async Task BringLateScansAsync()
    {
        await using var stores = Open("late");
        var venue = (await stores.GetRequiredService<IVenueDirectory>().ListAsync(Tree.Root.Code, default, Venues, default))[Venues - 1];
        var noon = ShanghaiDay.StartOf(Yesterday) + (12 * 3_600_000);
        _ = await stores.GetRequiredService<IScanStore>().ShipAsync(
            new([.. Enumerable.Range(Scans, 2).Select(number => Scan(number, IdOf(number), venue.VenueId, venue.Region, noon, Verdict.Allow))], [], 0, 100), default);
        await stores.GetRequiredService<IHistoryStore>().WriteProgressAsync(0, stopped: true, default);
    }

    private ServiceProvider Open(string node) => new ServiceCollection()
        .AddHealthPassStorage(storage(node))
        .BuildServiceProvider();

    // Spread like the HMAC that real ids are: the estimate of active persons rests on it.
    private static PersonId IdOf(int person) => PersonId.Read(SHA256.HashData(BitConverter.GetBytes(person)).AsSpan(0, 16));

    private static ScanRecord Scan(int number, PersonId person, VenueId venue, RegionCode region, long at, Verdict verdict) => new()
    {
        ScanId = new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9),
        ScanIdFromGate = true,
        PersonId = person,
        VenueId = venue,
        Region = region,
        ScannedAt = at,
        Verdict = verdict,
        Colour = verdict switch { Verdict.Allow => Colour.Green, Verdict.Check => Colour.Yellow, _ => Colour.Red },
        Reason = 18,
        VerdictReason = 1,
        CodeState = CodeState.Valid,
        Direction = ScanDirection.In,
        Means = ScanMeans.Code,
        TestAgeHours = null,
        GateId = default,
    };
}
