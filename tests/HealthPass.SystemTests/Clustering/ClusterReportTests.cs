using HealthPass.Kernel.Time;
using HealthPass.Storage.Common;

namespace HealthPass.SystemTests.Clustering;

[Collection(OneClusterAtATime.Name)]
public sealed class ClusterReportTests : SystemTest
{
    [Fact]
    public async Task The_daily_report_is_issued_once_by_three_nodes_and_is_the_same_at_each()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(5));

        // It becomes due while all three are there, and not while the first is still alone.
        var at = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).AddSeconds(60).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        await using var cluster = Watched(await RunningCluster.StartAsync(
            3,
            environment: _ => new() { ["HealthPass__Reports__At"] = at },
            prepare: postgres => new SeededDay(node => new() { Provider = StorageProvider.Postgres, ConnectionString = postgres.ConnectionString, NodeName = node }).WriteAsync()));
        var path = $"/v1/reports/daily/{ReportingSystem.Date}";
        var bodies = new List<byte[]>();
        foreach (var node in cluster.Nodes)
        {
            var command = await node.Api.SignInAsync("command");
            bodies.Add((await Wait.UntilAsync(() => node.Api.GetAsync($"{path}?level=county", command), reply => reply.Status == 200, "the report of yesterday", TimeSpan.FromSeconds(120))).Body);
        }

        Assert.All(bodies, body => Assert.Equal(bodies[0], body));
        var report = JsonDocument.Parse(bodies[0]).RootElement;
        var end = ShanghaiDay.StartOf(SeededDay.Yesterday.AddDays(1)) / 1_000;
        Assert.Equal(await CountAsync($"person_directory WHERE state = 1 AND applied_at < {end}"), report.GetProperty("province").GetProperty("registered").GetInt64());
        Assert.Equal(
            await CountAsync($"scan_record WHERE day = '{ReportingSystem.Date}'"),
            report.GetProperty("province").GetProperty("scans").EnumerateObject().Sum(verdict => verdict.Value.GetInt64()));

        // A node that starts again wakes the schedule again; so does the one that takes over from a node that ends.
        await cluster[0].StopAsync();
        await cluster[0].StartAsync();
        var again = await cluster[0].Api.SignInAsync("command");
        Assert.Equal(bodies[0], (await cluster[0].Api.GetAsync($"{path}?level=county", again)).Expect(200).Body);
        Assert.Equal(1, await CountAsync($"daily_report WHERE day = '{ReportingSystem.Date}'"));
        Assert.Equal(1, await CountAsync($"audit_entry WHERE action = 'report_issued' AND subject = 'daily:{ReportingSystem.Date}'"));

        // The day before, when the first had applied, was due already when the nodes started: it has one too, and no other day has.
        Assert.Equal(2, await CountAsync("daily_report"));
        Assert.Equal(2, await CountAsync("audit_entry WHERE action = 'report_issued'"));

        async Task<long> CountAsync(string what) => (await cluster.Postgres.ReadAsync($"SELECT count(*) FROM {what}", row => row.GetInt64(0)))[0];
    }
}
