using HealthPass.Demo.Past;
using HealthPass.Demo.Settings;
using HealthPass.Demo.State;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Grains.Channels;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Grains.Helps;
using HealthPass.Grains.Volunteers;
using HealthPass.Kernel.Regions;
using HealthPass.Node;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Demo;

/// <summary>A real silo on a folder of its own; written once for all tests here.</summary>
public sealed class DemoPastTests : IClassFixture<DemoPastTests.Written>
{
    private const int Days = 3;
    private static readonly DemoOptions Options = new() { PastDays = Days, Scale = 50_000, VisitsPerDay = 6 };
    private static readonly DateTimeOffset Now = SampleProvince.Now;
    private static readonly DateOnly Today = new(2021, 1, 13);
    private static readonly RegionTree Tree = SampleProvince.SmallTree;
    private readonly Written _past;

    public DemoPastTests(Written past) => _past = past;

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_day_of_the_past_is_settled_and_stays_the_same_when_it_is_computed_anew()
    {
        await using var stores = _past.Open(Now);
        var history = stores.GetRequiredService<IHistoryStore>();
        var days = await history.ReadDaysAsync(Today.AddDays(-30), Today.AddDays(30), Patience);
        Assert.Equal([Today.AddDays(-3), Today.AddDays(-2), Today.AddDays(-1)], days.Select(day => day.Day));
        foreach (var day in days)
        {
            Assert.True(day is { Settled: true, Complete: true, Counted: > 0 });
            var kept = await history.ReadDayAsync(day.Day, RegionLevel.Village, Patience);
            var (head, rows) = await stores.GetRequiredService<DayCounting>().ComputeAsync(day.Day, RegionLevel.Village, Patience);
            Assert.Equal(kept, rows);
            Assert.Equal((day.Counted, true), (head.Counted, head.Settled));
        }
    }

    [Fact]
    public async Task A_parent_has_what_its_children_have_at_every_level()
    {
        await using var stores = _past.Open(Now);
        var rows = (await stores.GetRequiredService<IHistoryStore>().ReadDayAsync(Today.AddDays(-1), RegionLevel.Village, Patience)).ToDictionary(row => row.Region);
        Assert.True(rows[Tree.Root.Code] is { Registered: > 50, Gained: > 10, Shows: > 1_000, Scans.Allow: > 50, Venues: > 100, VenuesScanned: > 20 });
        foreach (var parent in Tree.Nodes.Where(node => node.Children.Count > 0 && node.Level < RegionLevel.County))
        {
            var children = parent.Children.Select(child => rows.GetValueOrDefault(child.Code)).OfType<RegionDay>().ToList();
            var row = rows.GetValueOrDefault(parent.Code) ?? new(Today, parent.Code, 0, 0, 0, 0, default, 0, 0);
            Assert.Equal(
                (row.Registered, row.Gained, row.Shows, row.Scans.All, row.Venues, row.VenuesScanned),
                (children.Sum(child => child.Registered), children.Sum(child => child.Gained), children.Sum(child => child.Shows),
                    children.Sum(child => child.Scans.All), children.Sum(child => child.Venues), children.Sum(child => child.VenuesScanned)));
            Assert.InRange(row.Active, 0, row.Registered);
        }
    }

    [Fact]
    public async Task Nobody_is_lost_from_one_day_to_the_next_and_all_who_applied_are_registered_now()
    {
        await using var stores = _past.Open(Now);
        var days = await stores.GetRequiredService<IHistoryStore>().ReadRegionAsync(Tree.Root.Code, Today.AddDays(-9), Today, Patience);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.Equal(pair.First.Row.Registered + pair.Second.Row.Gained, pair.Second.Row.Registered));
        var now = await stores.GetRequiredService<IRegionNumbers>().ReadRegionAsync(Tree.Root.Code, Today, Patience);
        var registered = now.Sum(node => node.Registered.Registered);
        Assert.True(registered > days[^1].Row.Registered);
        var state = DemoStateFile.Open(_past.Folder);
        Assert.Equal(registered, state.Read(known => known.Applied));
        using var book = ResidentBook.Open(_past.Folder, new DemoProvince(Options.Seed, SampleProvince.LongAgo, Tree).Willing);
        Assert.Equal(registered, book.Count);
        Assert.Equal(113, state.Read(known => known.Venues.Count));
    }

    [Fact]
    public async Task What_came_through_channels_adds_up_to_those_who_applied_and_to_what_was_shown()
    {
        await using var stores = _past.Open(Now);
        var counted = await stores.GetRequiredService<IChannelDayStore>().ReadAsync(null, Today.AddDays(-30), Patience);
        Assert.Equal(DemoStateFile.Open(_past.Folder).Read(known => known.Applied), counted.Sum(day => day.Numbers.Registrations));
        Assert.Equal(4, counted.Select(day => day.Channel).Distinct().Count());
        Assert.All(counted.Where(day => day.Numbers.Applications > 0), day => Assert.InRange(day.Numbers.Conversion!.Value, 0.5, 1));
        var yesterday = (await stores.GetRequiredService<IHistoryStore>().ReadRegionAsync(Tree.Root.Code, Today.AddDays(-1), Today.AddDays(-1), Patience)).Single().Row;
        Assert.Equal(yesterday.Shows, counted.Where(day => day.Day == Today.AddDays(-1)).Sum(day => day.Numbers.Shows));
        Assert.Equal(["http://localhost:5500", "http://127.0.0.1:5500"], Assert.Single(await stores.GetRequiredService<IChannelTermsStore>().ReadAsync(Patience)).Origins);
    }

    [Fact]
    public async Task The_curve_of_yesterday_rises_to_the_days_figures_and_that_of_today_ends_now()
    {
        await using var stores = _past.Open(Now);
        var history = stores.GetRequiredService<IHistoryStore>();
        var day = (await history.ReadRegionAsync(Tree.Root.Code, Today.AddDays(-1), Today.AddDays(-1), Patience)).Single().Row;
        var points = await history.ReadPointsAsync(Tree.Root.Code, DaySlots.FirstOf(Today.AddDays(-1)), DaySlots.FirstOf(Today), Patience);
        Assert.Equal(288, points.Count);
        Assert.Equal((0L, 0L, 0L), (points[0].Shows, points[0].Scans.Allow, points[0].Active));
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.True(
            pair.First.Shows <= pair.Second.Shows && pair.First.Scans.Allow <= pair.Second.Scans.Allow && pair.First.Registered <= pair.Second.Registered && pair.First.Active <= pair.Second.Active));
        Assert.InRange(points[^1].Shows, day.Shows * 0.99, day.Shows);
        Assert.InRange(points[^1].Registered, day.Registered - 5, day.Registered);
        Assert.InRange(points[^1].Active, day.Active * 0.97, day.Active * 1.03);
        var now = await history.ReadPointsAsync(Tree.Root.Code, DaySlots.FirstOf(Today), DaySlots.FirstOf(Today.AddDays(1)), Patience);
        Assert.InRange(now[^1].At, Now.AddMinutes(-10).ToUnixTimeMilliseconds(), Now.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task Todays_numbers_are_those_of_the_records()
    {
        await using var stores = _past.Open(Now);
        var numbers = Assert.Single(await stores.GetRequiredService<IRegionNumbers>().ReadRegionAsync(Tree.Root.Code, Today, Patience));
        var tallies = await stores.GetRequiredService<IScanStore>().ReadVenueTalliesAsync(Today, Patience);
        Assert.Equal(_past.Count("SELECT COUNT(*) FROM scan_record WHERE day = '2021-01-13'"), tallies.Sum(tally => tally.Scans.All));
        Assert.Equal(numbers.Scans.Allow, tallies.Sum(tally => tally.Scans.Allow));
        Assert.True(numbers is { Shows: > 500, Scans.Allow: > 20 });
        Assert.Equal(0, _past.Count("SELECT COUNT(*) FROM scan_record WHERE scanned_at > '2021-01-13T07:02'"));
        Assert.NotEqual(0, _past.Count("SELECT COUNT(*) FROM scan_record WHERE scanned_at > '2021-01-13T06:30'"));
        Assert.Equal(0, _past.Count($"SELECT COUNT(*) FROM person_directory WHERE applied_at > {Now.ToUnixTimeSeconds()}"));
    }

    [Fact]
    public async Task Province_and_cities_have_targets_which_the_command_centre_set_by_the_audit_trail()
    {
        await using var stores = _past.Open(Now);
        var targets = await stores.GetRequiredService<ITargetStore>().ReadAsync(RegionLevel.Village, Patience);
        Assert.Equal(Tree.Root.Children.Select(city => city.Code).Prepend(Tree.Root.Code), targets.Select(target => target.Region));
        Assert.All(targets, target => Assert.True(target is { AdoptionRate: > 0.4 and < 0.9, VenueCoverage: 0.9, SetBy: "command" } && target.By > Today));
        Assert.Equal(22, _past.Count("SELECT COUNT(*) FROM audit_entry WHERE action = 'target_set'"));
    }

    [Fact]
    public async Task Tasks_went_to_units_and_every_light_is_lit_and_one_is_parted_among_counties()
    {
        await using var stores = _past.Open(Now);
        var all = await stores.GetRequiredService<IDispatchStore>().ListAsync(Tree.Root.Code, null, 1_000, Patience);
        Assert.Equal([TaskLight.Green, TaskLight.Grey, TaskLight.Yellow, TaskLight.Red], all.Select(one => TaskLights.Of(one, Now, TaskTerms.Current.YellowDays)).Distinct().Order());
        Assert.Equal(4, all.Count(one => one.Draft.Parent is not null));
        Assert.Superset(new HashSet<string>(["to_sign", "signed", "submitted", "done"]), all.Select(one => one.State).ToHashSet());
        Assert.True(Bulletin.Of(all, Now, TaskTerms.Current) is [{ Score: > 90 }, .., { Score: < 60 }]);
    }

    [Fact]
    public async Task A_volunteer_has_helped_on_each_day_that_is_over_and_the_numbers_go_with_the_sessions()
    {
        await using var stores = _past.Open(Now);
        var sessions = await stores.GetRequiredService<IVolunteerStore>().ListAsync(Tree.Root.Code, null, null, 100, Patience);
        Assert.Equal(2 * Days, sessions.Count);
        Assert.All(sessions, session => Assert.True(session.Account == "volunteer" && !session.GoesOn(Now.ToUnixTimeSeconds())));
        var counted = await stores.GetRequiredService<IHelpLedger>().ReadAsync(Tree.Root.Code, Today.AddDays(-Days), Today, 1_000, Patience);
        var bySession = await stores.GetRequiredService<IHelpLedger>().ReadAsync([.. sessions.Select(session => session.SessionId)], Patience);
        Assert.Equal(counted.Sum(row => row.Count), bySession.Values.Sum(kinds => kinds.Values.Sum()));
        Assert.True(counted.Sum(row => row.Count) >= sessions.Count * 8);
        Assert.DoesNotContain(counted, row => row.Day == Today);
    }

    [Fact]
    public async Task On_no_day_is_everybody_out_and_nowhere_are_more_registered_than_live_there()
    {
        await using var stores = _past.Open(Now);
        foreach (var day in Enumerable.Range(1, Days).Select(back => Today.AddDays(-back)))
        {
            var rows = await stores.GetRequiredService<IHistoryStore>().ReadDayAsync(day, RegionLevel.County, Patience);
            var province = rows.Single(row => row.Region == Tree.Root.Code);
            Assert.InRange((double)province.Active / province.Registered, 0.3, 0.6);
            Assert.InRange((double)province.VenuesScanned / province.Venues, 0.2, 0.95);
            Assert.All(rows, row => Assert.True(Tree.TryFind(row.Region, out var region) && row.Registered <= region.Population));
        }
    }

    [Fact]
    public async Task A_folder_that_has_data_is_left_as_it_is()
    {
        var before = File.ReadAllBytes(Path.Combine(_past.Folder, DemoStateFile.FileName));
        Assert.False(await Written.WriteAsync(_past.Folder, Options));
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_past.Folder, DemoStateFile.FileName)));
    }

    [Fact]
    public async Task Only_a_folder_of_the_demo_gets_a_past_and_only_when_one_is_wanted()
    {
        using var folder = new TempFolder();
        Assert.False(await Written.WriteAsync(folder.Path, Options));
        DemoFolder.Claim(folder.Path, demo: true);
        Assert.False(await Written.WriteAsync(folder.Path, new DemoOptions { PastDays = 0 }));
        Assert.Equal([DemoFolder.MarkerName], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    /// <summary>A folder with a past, over what a start that was cut short had left.</summary>
    public sealed class Written : IAsyncLifetime
    {
        private readonly TempFolder _folder = new();

        internal string Folder => _folder.Path;

        public async ValueTask InitializeAsync()
        {
            DemoFolder.Claim(Folder, demo: true);
            var left = Directory.CreateDirectory(Path.Combine(Folder, "past.new"));
            await File.WriteAllTextAsync(Path.Combine(left.FullName, StorageOptions.SqliteFileName), "half a database", Patience);
            await File.WriteAllTextAsync(Path.Combine(Folder, DemoStateFile.FileName), "{}", Patience);
            Assert.True(await WriteAsync(Folder, Options));
            Assert.False(left.Exists && Directory.Exists(left.FullName));
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }

        internal static Task<bool> WriteAsync(string folder, DemoOptions options) => DemoPast.WriteAsync(
            new()
            {
                DataDirectory = folder,
                KeysFile = Path.Combine(folder, "keys.json"),
                Role = NodeRole.All,
                Name = "demo-node",
                SiloPort = Ports.Next(),
                GatewayPort = Ports.Next(),
                Storage = new() { DataDirectory = folder, NodeName = "demo-node" },
            },
            options,
            Tree,
            new("first-channel", ["wechat", "alipay", "tianfu", "government"]),
            new FakeTimeProvider(Now),
            Patience);

        internal ServiceProvider Open(DateTimeOffset now) => new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(now))
            .AddSingleton(Tree)
            .AddSingleton(new HistoryOptions())
            .AddSingleton(new NodeOptions
            {
                DataDirectory = Folder,
                KeysFile = Path.Combine(Folder, "keys.json"),
                Role = NodeRole.All,
                Name = "demo-node",
                SiloPort = 0,
                GatewayPort = 0,
                Storage = new() { DataDirectory = Folder, NodeName = "demo-node" },
            })
            .AddSingleton<DayCounting>()
            .AddHealthPassStorage(new() { DataDirectory = Folder, NodeName = "demo-node" })
            .BuildServiceProvider();

        internal long Count(string sql)
        {
            using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Folder, StorageOptions.SqliteFileName)};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
            command.CommandText = sql;
#pragma warning restore CA2100
            return (long)command.ExecuteScalar()!;
        }
    }
}
