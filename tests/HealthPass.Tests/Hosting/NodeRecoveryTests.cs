using System.Globalization;
using CsCheck;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Verdicts;
using HealthPass.Node;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Shipping;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class NodeRecoveryTests
{
    private static readonly Gen<(int Kind, int Number)[]> Steps = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 60]).Array[1, 60];

    [Fact]
    public Task After_any_crash_the_tally_equals_table_and_journal_and_every_scan_is_there_once() =>
        Steps.SampleAsync(async steps =>
        {
            using var folder = new TempFolder();
            var clock = new FakeTimeProvider(Samples.Noon);
            var acknowledged = new HashSet<Guid>();
            var shows = 0L;
            var node = await Node.StartAsync(folder, clock);
            foreach (var (kind, number) in steps)
            {
                clock.Advance(TimeSpan.FromMinutes(number));
                var scan = Samples.Scan(number, (Verdict)(1 + (number % 3)), clock.GetUtcNow(), new((ulong)(1 + (number % 4))), number % 2 == 0 ? Samples.Village : Samples.FarVillage);
                switch (kind)
                {
                    case < 45:
                        // A scan whose id may have been used before: the table must keep one.
                        await node.Journal.AppendAsync(scan);
                        acknowledged.Add(scan.ScanId);
                        break;
                    case < 55:
                        await node.Journal.AppendAsync([scan, scan with { ScanId = Guid.NewGuid(), ScanIdFromGate = false }]);
                        acknowledged.Add(scan.ScanId);
                        break;
                    case < 70:
                        node.Tally.CountShow(Samples.Village.Index, ShanghaiDay.Of(clock.GetUtcNow()));
                        shows++;
                        await node.Journal.AppendAsync(node.Tally.TakeShowsForJournal());
                        break;
                    case < 85:
                        await node.Shipper.ShipOnceAsync(CancellationToken.None);
                        break;
                    default:
                        // A crash: nothing is told, and the last write may be torn.
                        node = await node.CrashAsync(clock, torn: kind % 2 == 0);
                        break;
                }
            }

            node = await node.CrashAsync(clock, torn: false);
            while (await node.Shipper.ShipOnceAsync(CancellationToken.None))
            {
            }

            var rows = node.ReadTable();
            Assert.True(acknowledged.IsSubsetOf(rows.Keys));
            var today = ShanghaiDay.Of(clock.GetUtcNow());
            foreach (var day in new[] { today.AddDays(-1), today })
            {
                var own = rows.Values.Where(row => row.Day == day).ToList();
                var expected = (own.LongCount(row => row.Verdict == "allow"), own.LongCount(row => row.Verdict == "check"), own.LongCount(row => row.Verdict == "deny"));
                Assert.Equal(expected, node.Counted(day));
                var stored = (await node.Scans.ReadVenueTalliesAsync(day, CancellationToken.None)).Where(tally => tally.Day == day).ToList();
                Assert.Equal(expected, (stored.Sum(tally => tally.Scans.Allow), stored.Sum(tally => tally.Scans.Check), stored.Sum(tally => tally.Scans.Deny)));
            }

            Assert.Equal(shows, (await node.Scans.ReadShowTalliesAsync(default, CancellationToken.None)).Sum(tally => tally.Shows));
            await node.StopAsync();
        }, iter: 12, threads: 2);

    [Fact]
    public async Task A_journal_that_lost_files_which_were_shipped_does_not_keep_the_node_from_starting()
    {
        using var folder = new TempFolder();
        var clock = new FakeTimeProvider(Samples.Noon);
        var node = await Node.StartAsync(folder, clock);
        await node.Journal.AppendAsync(Samples.Scan(1));
        var first = node.Journal.DurableAddress;
        await node.Journal.AppendAsync(Samples.Scan(2));
        await node.Journal.AppendAsync(Samples.Scan(3));
        await node.ShipAllAsync();
        await node.StopAsync();
        var file = Assert.Single(Directory.GetFiles(folder.Of("journal")));
        using (var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Write))
        {
            RandomAccess.SetLength(handle, first);
        }

        node = await Node.StartAsync(folder, clock);
        Assert.Equal((3, 0, 0), node.Counted(Samples.Today));
        await node.Journal.AppendAsync(Samples.Scan(4));
        node = await node.CrashAsync(clock, torn: false);
        Assert.Equal((4, 0, 0), node.Counted(Samples.Today));
        await node.ShipAllAsync();
        Assert.Equal(4, node.ReadTable().Count);
        await node.StopAsync();
    }

    [Fact]
    public async Task Rot_in_the_shipped_part_is_survived_and_rot_behind_it_stops_the_start()
    {
        using var folder = new TempFolder();
        var clock = new FakeTimeProvider(Samples.Noon);
        var node = await Node.StartAsync(folder, clock);
        await node.Journal.AppendAsync(Samples.Scan(1));
        await node.Journal.AppendAsync(Samples.Scan(2));
        await node.ShipAllAsync();
        var shipped = (int)node.Journal.DurableAddress;
        await node.Journal.AppendAsync(Samples.Scan(3));
        await node.Journal.AppendAsync(Samples.Scan(4));
        await node.StopAsync();
        var file = Assert.Single(Directory.GetFiles(folder.Of("journal")));
        Flip(file, 40);
        node = await Node.StartAsync(folder, clock);
        Assert.Equal((4, 0, 0), node.Counted(Samples.Today));
        await node.StopAsync();
        Flip(file, shipped + 40);
        await Assert.ThrowsAsync<InvalidDataException>(() => Node.StartAsync(folder, clock));

        static void Flip(string file, int at)
        {
            var bytes = File.ReadAllBytes(file);
            bytes[at] ^= 1;
            File.WriteAllBytes(file, bytes);
        }
    }

    [Fact]
    public async Task Scan_ids_of_the_journal_are_known_again()
    {
        using var folder = new TempFolder();
        var clock = new FakeTimeProvider(Samples.Noon);
        var node = await Node.StartAsync(folder, clock);
        await node.Journal.AppendAsync(Samples.Scan(1));
        await node.ShipAllAsync();
        await node.Journal.AppendAsync(Samples.Scan(2));
        node = await node.CrashAsync(clock, torn: true);
        Assert.True(node.Recents.TryGet(Samples.Scan(1).ScanId, out _));
        Assert.True(node.Recents.TryGet(Samples.Scan(2).ScanId, out _));
        Assert.False(node.Recents.TryGet(Samples.Scan(3).ScanId, out _));
        await node.StopAsync();
    }

    /// <summary>A node without a silo: real journal, real SQLite, real recovery.</summary>
    private sealed class Node
    {
        private readonly TempFolder _folder;
        private readonly ServiceProvider _services;
        private readonly NodeRecovery _recovery;

        private Node(TempFolder folder, FakeTimeProvider clock)
        {
            _folder = folder;
            var options = new NodeOptions
            {
                DataDirectory = folder.Path,
                KeysFile = folder.Of("keys.json"),
                Role = NodeRole.All,
                Name = "node-1",
                SiloPort = 0,
                GatewayPort = 0,
                Storage = new() { DataDirectory = folder.Path, NodeName = "node-1" },
            };
            var services = new ServiceCollection();
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
            services.AddHealthPassCore(options);
            services.AddSingleton(Samples.Tree);
            services.AddSingleton<NodeRecovery>();
            services.AddSingleton(new JournalOptions { Folder = folder.Of("journal"), SegmentBytes = 1_500 });
            _services = services.BuildServiceProvider();
            _recovery = _services.GetRequiredService<NodeRecovery>();
        }

        public ScanJournal Journal => _services.GetRequiredService<ScanJournal>();

        public NodeTally Tally => _services.GetRequiredService<NodeTally>();

        public RecentScans Recents => _services.GetRequiredService<RecentScans>();

        public IScanStore Scans => _services.GetRequiredService<IScanStore>();

        public ScanShipper Shipper => _services.GetRequiredService<ScanShipper>();

        public static async Task<Node> StartAsync(TempFolder folder, FakeTimeProvider clock)
        {
            var node = new Node(folder, clock);
            try
            {
                await node._recovery.StartAsync(CancellationToken.None);
            }
            catch
            {
                await node._services.DisposeAsync();
                throw;
            }

            return node;
        }

        public async Task<Node> CrashAsync(FakeTimeProvider clock, bool torn)
        {
            await StopAsync();
            if (torn)
            {
                var last = Directory.GetFiles(_folder.Of("journal")).Order(StringComparer.Ordinal).LastOrDefault();
                if (last is not null)
                {
                    await File.AppendAllBytesAsync(last, [0x48, 0x50, 0x4A, 0x31, 9, 9, 9]);
                }
            }

            return await StartAsync(_folder, clock);
        }

        public async Task ShipAllAsync()
        {
            while (await Shipper.ShipOnceAsync(CancellationToken.None))
            {
            }
        }

        public (long Allow, long Check, long Deny) Counted(DateOnly day)
        {
            Tally.Resend(Samples.Tree.Root.Code);
            var report = Tally.TakeRegionReports().LastOrDefault(item => item.Region == Samples.Tree.Root.Code && item.Report.Day == day).Report;
            return report is null ? default : (report.Allow, report.Check, report.Deny);
        }

        public Dictionary<Guid, (DateOnly Day, string Verdict)> ReadTable()
        {
            using var session = HealthPass.Storage.Sqlite.SqliteFile.Open(new() { DataDirectory = _folder.Path }, forWriting: false);
            using var command = session.Connection.CreateCommand();
            command.CommandText = "SELECT scan_id, day, verdict FROM scan_record";
            using var reader = command.ExecuteReader();
            var rows = new Dictionary<Guid, (DateOnly, string)>();
            while (reader.Read())
            {
                rows.Add(Guid.Parse(reader.GetString(0)), (DateOnly.Parse(reader.GetString(1), CultureInfo.InvariantCulture), reader.GetString(2)));
            }

            return rows;
        }

        public async Task StopAsync()
        {
            await _recovery.StopAsync(CancellationToken.None);
            await _services.DisposeAsync();
        }
    }
}
