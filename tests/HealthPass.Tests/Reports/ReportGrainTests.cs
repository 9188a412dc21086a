using System.Text;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Marks;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Grains.Reports;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Time;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Records;
using Xunit;

namespace HealthPass.Tests.Reports;

public sealed class ReportGrainTests
{
    private static readonly DateOnly Day = Samples.Today;

    [Fact]
    public async Task The_report_of_a_day_is_issued_the_next_morning_once_and_what_was_missed_is_made_up_for()
    {
        await using var cluster = await Cluster.StartAsync();
        var reports = cluster.Get<IReportStore>();
        var grain = cluster.Grains.GetGrain<IReportGrain>(0);
        _ = await grain.Tick();
        Assert.Empty(await IssuedAsync(cluster));
        _ = await cluster.RegisterAsync(1);
        _ = await cluster.RegisterAsync(2);

        At(cluster, 1, "07:59:59");
        _ = await grain.Tick();
        Assert.Empty(await IssuedAsync(cluster));
        At(cluster, 1, "08:00:00");
        _ = await grain.Tick();
        Assert.Equal([(Day, 1)], await IssuedAsync(cluster));
        await cluster.DeactivateAsync(grain);
        _ = await grain.Tick();
        Assert.Equal([(Day, 1)], await IssuedAsync(cluster));

        // Three mornings without a node: the next look makes up for all of them.
        _ = await cluster.RegisterAsync(3);
        await cluster.DeactivateAsync(grain);
        At(cluster, 4, "06:00:00");
        _ = await grain.Tick();
        Assert.Equal([(Day.AddDays(2), 1), (Day.AddDays(1), 1), (Day, 1)], await IssuedAsync(cluster));
        At(cluster, 4, "08:00:01");
        _ = await grain.Tick();
        Assert.Equal([(Day.AddDays(3), 1), (Day.AddDays(2), 1), (Day.AddDays(1), 1), (Day, 1)], await IssuedAsync(cluster));

        // Each says what was so at the end of its own day, however late it was issued.
        var first = ReportDocument.Read((await reports.FindAsync(Day, 1, CancellationToken.None))!.Document);
        var second = ReportDocument.Read((await reports.FindAsync(Day.AddDays(1), 1, CancellationToken.None))!.Document);
        Assert.Equal((2L, 2L), (first.Province.Registered, first.Province.Change));
        Assert.Equal((3L, 1L), (second.Province.Registered, second.Province.Change));
        Assert.Equal((21, 183), (first.Cities.Count, first.Counties.Count));
        Assert.Equal((1, 1, 2L), (first.Cities[0].Rank, first.Counties[0].Rank, first.Counties.Single(row => row.Code == Samples.County.Code.ToString()).Registered));
        Assert.Equal(Samples.City.Code.ToString(), first.Cities[0].Code);
    }

    [Fact]
    public async Task A_correction_is_a_new_version_and_the_first_stays_as_it_was()
    {
        await using var cluster = await Cluster.StartAsync();
        var reports = cluster.Get<IReportStore>();
        var grain = cluster.Grains.GetGrain<IReportGrain>(0);
        var official = new Official("command", Samples.Tree.Root.Code);
        Assert.Null(await grain.Correct(Day, official, "没有"));
        _ = await cluster.RegisterAsync(1);
        At(cluster, 1, "08:00:00");
        _ = await grain.Tick();
        var before = (await reports.FindAsync(Day, 1, CancellationToken.None))!;

        // A node that was away ships the day's scans when the report is out already.
        await cluster.Get<IScanStore>().ShipAsync(new([Samples.Scan(1), Samples.Scan(2)], [new(Day, Samples.Village.Code, 9)], 0, 100), CancellationToken.None);
        var head = (await grain.Correct(Day, official, "补报"))!;
        Assert.Equal((2, "command", "补报"), (head.Version, head.IssuedBy, head.Reason));
        Assert.Equal(3, (await grain.Correct(Day, official, "再更正"))!.Version);

        Assert.Equivalent(before, await reports.FindAsync(Day, 1, CancellationToken.None), strict: true);
        Assert.Equal(ReportDocument.HashOf(before.Document), before.Head.Sha256);
        var after = ReportDocument.Read((await reports.FindAsync(Day, 2, CancellationToken.None))!.Document);
        Assert.Equal((0L, 2L, 9L), (ReportDocument.Read(before.Document).Province.Scans.All, after.Province.Scans.All, after.Province.Shows));
        Assert.Equal("补报", after.Reason);
        var audit = await cluster.Get<IAuditStore>().ReadAsync(0, 100, CancellationToken.None);
        Assert.Equal(
            [("schedule", "report_issued"), ("command", "report_corrected"), ("command", "report_corrected")],
            audit.Select(line => (line.Actor, line.Action)));
        Assert.Contains(Convert.ToHexStringLower(before.Head.Sha256), audit[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_waits_a_while_for_a_node_that_has_just_come_back_and_says_so_when_it_stays_away()
    {
        await using var cluster = await Cluster.StartAsync();
        var grain = cluster.Grains.GetGrain<IReportGrain>(0);
        _ = await cluster.RegisterAsync(1);
        await cluster.Get<IScanStore>().ShipAsync(new([Samples.Scan(1)], [], 0, 10), CancellationToken.None);
        At(cluster, 1, "08:00:00");
        _ = await grain.Tick();
        At(cluster, 1, "08:09:59");
        _ = await grain.Tick();
        Assert.Empty(await IssuedAsync(cluster));
        At(cluster, 1, "08:10:00");
        _ = await grain.Tick();
        Assert.False((await cluster.Get<IReportStore>().FindAsync(Day, 1, CancellationToken.None))!.Head.Settled);

        await cluster.Get<IHistoryStore>().WriteProgressAsync(ShanghaiDay.StartOf(Day.AddDays(2)), stopped: false, CancellationToken.None);
        At(cluster, 2, "08:00:00");
        _ = await grain.Tick();
        Assert.True((await cluster.Get<IReportStore>().FindAsync(Day.AddDays(1), 1, CancellationToken.None))!.Head.Settled);
    }

    [Fact]
    public async Task Two_silos_issue_one_report_and_one_that_is_lost_is_replaced()
    {
        await using var cluster = await Cluster.StartAsync(silos: 2);
        _ = await cluster.RegisterAsync(1);
        At(cluster, 1, "09:00:00");
        await Task.WhenAll(Enumerable.Range(0, 2).Select(silo => cluster.Get<IGrainFactory>(silo).GetGrain<IReportGrain>(0).Wake()));
        _ = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => cluster.Get<IGrainFactory>(i % 2).GetGrain<IReportGrain>(0).Tick()));
        Assert.Equal([(Day, 1)], await IssuedAsync(cluster));

        // Whichever silo had it is killed: the other goes on.
        var management = cluster.Grains.GetGrain<IManagementGrain>(0);
        var address = await management.GetActivationAddress(cluster.Grains.GetGrain<IReportGrain>(0));
        await cluster.Test.KillSiloAsync(cluster.Test.Silos.Single(silo => silo.SiloAddress.Equals(address)));
        At(cluster, 2, "09:00:00");
        _ = await cluster.Grains.GetGrain<IReportGrain>(0).Tick();
        Assert.Equal([(Day.AddDays(1), 1), (Day, 1)], await IssuedAsync(cluster));
    }

    [Fact]
    public async Task Who_is_behind_the_target_of_that_day_is_named()
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.Get<ITargetStore>().PutAsync(new(Samples.Tree.Root.Code, Day.AddDays(100), 0.5, 0.9, "command", 0), CancellationToken.None);
        await cluster.Get<ITargetStore>().PutAsync(new(Samples.County.Code, Day.AddDays(100), 1.0 / Samples.County.Population!.Value, null, "command", 0), CancellationToken.None);
        _ = await cluster.RegisterAsync(1);
        At(cluster, 1, "08:00:00");
        _ = await cluster.Grains.GetGrain<IReportGrain>(0).Tick();
        var report = ReportDocument.Read((await cluster.Get<IReportStore>().FindAsync(Day, 1, CancellationToken.None))!.Document);

        Assert.Equal(21 + 182, report.Laggards.Count);
        Assert.DoesNotContain(Samples.County.Code.ToString(), report.Laggards);
        var city = report.Cities[0].Target!;
        Assert.Equal((Samples.Tree.Root.Code.ToString(), 1.0, true), (city.InheritedFrom, city.PacePerDay, city.Behind));
        var county = report.Counties.Single(row => row.Code == Samples.County.Code.ToString()).Target!;
        Assert.Equal((null, 0L, "2022-09-01", false), (county.InheritedFrom, county.Missing, county.ReachedOn, county.Behind));
        Assert.Contains("有21个市州不能按期达到申领目标", string.Concat(report.Summary.Zh), StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", Encoding.UTF8.GetString(ReportDocument.Write(report)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_when_a_target_is_expected_by_the_history_up_to_the_day_and_what_came_after_a_push()
    {
        await using var cluster = await Cluster.StartAsync();
        var (county, history) = (Samples.County.Code, cluster.Get<IHistoryStore>());
        for (var day = Day.AddDays(-30); day < Day; day = day.AddDays(1))
        {
            await history.WriteDayAsync(null, [new(day, county, 1, 0, 0, 0, default, 0, 0)], [], CancellationToken.None);
        }

        await cluster.Get<ITargetStore>().PutAsync(new(county, Day.AddDays(30), 0.5, null, "command", 0), CancellationToken.None);
        await cluster.Get<IMarkStore>().AddAsync(new(Guid.NewGuid(), MarkKind.Meeting, county, Day.AddDays(-10), "调度会议", "officer", 0), CancellationToken.None);
        await cluster.Get<IMarkStore>().AddAsync(new(Guid.NewGuid(), MarkKind.Text, county, Day.AddDays(-2), "短信", "officer", 0), CancellationToken.None);
        _ = await cluster.RegisterAsync(1);
        At(cluster, 1, "08:00:00");
        _ = await cluster.Grains.GetGrain<IReportGrain>(0).Tick();
        var report = ReportDocument.Read((await cluster.Get<IReportStore>().FindAsync(Day, 1, CancellationToken.None))!.Document);

        var forecast = report.Counties.Single(row => row.Code == county.ToString()).Target!.Forecast!;
        Assert.Equal(("beyond", null, null, true, 14), (forecast.State, forecast.Earliest, forecast.Likely, forecast.Late, forecast.ErrorDays));
        Assert.Null(report.Province.Target);
        Assert.Equal([("text", null, false), ("meeting", 0.0, false)], report.Pushes!.Select(push => (push.Kind, push.Level is { } level ? (double?)Math.Round(level, 6) : null, push.StandsOut)));
    }

    private static async Task<IEnumerable<(DateOnly Day, int Version)>> IssuedAsync(Cluster cluster) =>
        (await cluster.Get<IReportStore>().ListAsync(Day, Day.AddDays(9), 10, CancellationToken.None)).Select(head => (head.Day, head.Version));

    private static void At(Cluster cluster, int daysLater, string time) => cluster.Clock.SetUtcNow(
        new(Day.AddDays(daysLater).ToDateTime(TimeOnly.Parse(time, null)), ShanghaiDay.Offset));
}
