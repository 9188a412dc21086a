using HealthPass.SystemTests.Clustering;
using HealthPass.Verification.Standing;

namespace HealthPass.SystemTests.Faults.Suite;

/// <summary>
/// Three nodes on PostgreSQL under load, one fault a round, and a checker over everything that clients were told.
/// tests/faults.sh runs it longer, with a seed, or with a planted bug that it must find.
/// </summary>
[Collection(Alone.Name)]
public sealed class ClusterFaultTests : SystemTest
{
    private static readonly TimeSpan BeforeFault = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(2);

    // Province, city, county, township, village.
    private static readonly int[] Digits = [2, 4, 6, 9, 12];

    private static string? Plant => Setting("PLANT");

    [Fact]
    public async Task A_cluster_loses_nothing_counts_nothing_twice_and_shows_nothing_that_is_over()
    {
        var rounds = int.Parse(Setting("ROUNDS") ?? "2", CultureInfo.InvariantCulture);
        var seed = int.Parse(Setting("SEED") ?? Random.Shared.Next().ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(1 + rounds));
        Log($"seed {seed}, {rounds} rounds{(Plant is null ? string.Empty : $", planted: {Plant}")}");
        var random = new Random(seed);
        await using var cluster = Watched(await RunningCluster.StartAsync(3, withNetwork: true, Planted, withSmallDisk: true, withClock: true, Setting("FROM")));
        var history = new History();
        using var workload = new Workload(cluster, history);
        await workload.PrepareAsync();
        var injections = new Injections(cluster, random, Setting("FROM_PLAIN") is not null, Setting("FROM_BASE64URL") is not null);
        var possible = (Setting("FAULTS")?.Split(',') ?? [.. Injections.All]).Where(injections.IsPossible).ToList();
        Assert.NotEmpty(possible);
        if (possible.Count < Injections.All.Count)
        {
            Log($"only {string.Join(", ", possible)}{(cluster.Network is null ? "; no network namespaces here" : string.Empty)}{(cluster.Clock is null ? "; no libfaketime here" : string.Empty)}");
        }

        var faults = new List<string>();
        var bound = TimeSpan.Zero;
        for (var round = 0; round < rounds; round++)
        {
            using var enough = new CancellationTokenSource();
            var load = workload.RunAsync(new(random.Next()), enough.Token);
            await Task.Delay(BeforeFault, TestContext.Current.CancellationToken);
            var fault = Plant is null ? possible[round % possible.Count] : "none";

            // Only a node that reads the table while the others cannot reach it may be behind at all.
            bound = fault == "cut-from-nodes" ? StandingRule.Lease : bound;
            var injected = await injections.InjectAsync(fault, TestContext.Current.CancellationToken);
            await injections.SuperviseAsync();
            await Task.Delay(AfterFault, TestContext.Current.CancellationToken);
            await enough.CancelAsync();
            await load;
            await injections.SuperviseAsync();
            var found = await JudgeAsync(cluster, workload, history, bound);
            faults.AddRange(found);
            Log($"round {round + 1}: {injected}: {(found.Count == 0 ? "nothing wrong" : string.Join(" ", found))}");
            Log($"  so far acknowledged: {history.Acknowledged("scan")} scans, {history.Acknowledged("show")} shows, {history.Acknowledged("apply")} applications, " +
                $"{history.Changes.Values.Sum(changes => changes.Count(change => !double.IsInfinity(change.Done)) - 1)} changes of colour; " +
                $"oldest colour seen {Checker.Staleness(history) * 1000:F0} ms after a change was done; refused: {Refusals(history)}");
        }

        if (faults.Count > 0)
        {
            foreach (var node in cluster.Nodes)
            {
                Log($"-- what the process in {node.DataDirectory} called a failure of its own:\n{string.Join('\n', OwnFailures(node.Output))}");
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.True(history.Acknowledged("scan") > 0 && history.Acknowledged("show") > 0, "Nothing was acknowledged, so nothing was tested.");
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable($"HEALTHPASS_FAULTS_{name}") is { Length: > 0 } value ? value : null;

    // The first few, with what stands behind each.
    private static IEnumerable<string> OwnFailures(string output)
    {
        var lines = output.Split('\n');
        return Enumerable.Range(0, lines.Length).Where(i => lines[i].Contains(" fail ", StringComparison.Ordinal)).Take(3).SelectMany(i => lines.Skip(i).Take(12));
    }

    // One node has the bug, as one node may have been upgraded wrongly.
    private static Dictionary<string, string> Planted(int node) => Plant is null || node != 1 ? [] : new()
    {
        ["HEALTHPASS_PLANT"] = Plant,
        ["DOTNET_STARTUP_HOOKS"] = Path.Combine(
            Repository.Root, "tests", "HealthPass.Plants", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "HealthPass.Plants.dll"),
    };

    private static string Refusals(History history) => string.Join(", ", history.Operations
        .Where(operation => !operation.IsDone).GroupBy(operation => $"{operation.Status} {operation.Code}").OrderByDescending(group => group.Count())
        .Select(group => $"{group.Count()} × {group.Key}"));

    private static async Task<List<string>> JudgeAsync(RunningCluster cluster, Workload workload, History history, TimeSpan bound)
    {
        foreach (var node in cluster.Nodes)
        {
            await node.ShippedAsync();
        }

        // Reports come every half second, and what a client gave up waiting for may still be completed: tables and numbers
        // are given a while to settle, and are judged by what they are then.
        var numbers = new List<string>();
        var deadline = history.Now + 20;
        List<(string Id, long Region)> rows;
        do
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            rows = await cluster.Postgres.ReadAsync("SELECT scan_id::text, region_code FROM scan_record", row => (row.GetString(0), row.GetInt64(1)));
            var people = (await cluster.Postgres.ReadAsync("SELECT count(*) FROM person_directory WHERE state = 1", row => row.GetInt64(0)))[0];
            numbers.Clear();
            numbers.AddRange(await NumbersAsync(cluster, workload, [.. rows.Select(row => row.Region)], people));
        }
        while (numbers.Count > 0 && history.Now < deadline);
        return
        [
            .. Checker.Rows(history, [.. rows.Select(row => row.Id)]),
            .. Checker.Colours(history, bound.TotalSeconds),
            .. Checker.Errors(history),
            .. numbers,
        ];
    }

    private static async Task<List<string>> NumbersAsync(RunningCluster cluster, Workload workload, long[] regions, long people)
    {
        var faults = new List<string>();
        foreach (var code in Workload.VenueRegions.SelectMany(WithAncestors).Distinct())
        {
            var expected = regions.LongCount(region => region.ToString(CultureInfo.InvariantCulture).StartsWith(code.TrimEnd('0'), StringComparison.Ordinal));
            var shown = await Task.WhenAll(cluster.Nodes.Select(async node => (node.Urls, (await RegionFigures.ReadAsync(node.Api, code)).Scans)));
            faults.AddRange(Checker.Same($"The number of scans in {code}", expected, shown));
        }

        var first = cluster[0].Api;
        var cities = (await first.ChildrenAsync(HealthPassApi.Province)).Expect(200)["children"].EnumerateArray().Sum(city => RegionFigures.Of(city).Scans);
        var venues = (await Task.WhenAll(workload.Venues.Select(first.VenueScansAsync))).Sum();
        faults.AddRange(Checker.Same("The number of scans", regions.Length, [("all cities", cities), ("all venues", venues)]));
        faults.AddRange(Checker.Same(
            "The number of registered persons", people,
            await Task.WhenAll(cluster.Nodes.Select(async node => (node.Urls, (await RegionFigures.ReadAsync(node.Api, HealthPassApi.Province)).Registered)))));
        return faults;
    }

    private static IEnumerable<string> WithAncestors(string code) =>
        Digits.Select(digits => code[..digits].PadRight(12, '0')).TakeWhile(ancestor => ancestor != code).Append(code);
}
