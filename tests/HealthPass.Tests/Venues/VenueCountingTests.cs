using HealthPass.Grains.Venues;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Verdicts;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Records;
using HealthPass.Verification.Silos;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.Venues;

/// <summary>Whom a venue asks for its numbers.</summary>
public sealed class VenueCountingTests
{
    private static readonly VenueRegistration Market = new("北门市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "admin");

    private readonly FakeTallies _tallies = new();
    private readonly Guid _epoch = Guid.NewGuid();

    [Fact]
    public async Task A_venue_that_wakes_asks_the_living_nodes_for_what_is_not_in_the_database_yet()
    {
        await using var cluster = await Cluster.StartAsync(2);
        var venue = await RegisterAsync(cluster);
        for (var silo = 0; silo < 2; silo++)
        {
            // Reported once, to an activation that is no more; nobody is scanned there after it.
            cluster.Get<NodeTally>(silo).OnDurable(Samples.Scan(silo));
            foreach (var (_, report) in cluster.Get<NodeTally>(silo).TakeVenueReports())
            {
                await venue.Report(report);
            }
        }

        Assert.Equal((2L, 0L), await NumbersAsync(venue));
        await cluster.DeactivateAsync(venue);
        Assert.Equal((2L, 0L), await NumbersAsync(venue));

        // A node that was heard is not asked again: it reports by itself.
        cluster.Get<NodeTally>(1).OnDurable(Samples.Scan(2, Verdict.Deny));
        Assert.Equal((2L, 0L), await NumbersAsync(venue));
        await venue.Report(Assert.Single(cluster.Get<NodeTally>(1).TakeVenueReports()).Report);
        Assert.Equal((2L, 1L), await NumbersAsync(venue));
    }

    [Fact]
    public async Task A_node_that_does_not_know_the_question_fails_no_call_and_is_asked_again()
    {
        await using var cluster = await Cluster.StartAsync(1, Ask);
        var venue = await RegisterAsync(cluster);
        await ShipAsync(cluster, "gone", Samples.Scan(1));
        _tallies.Venue = _ => throw new InvalidOperationException("As a node of another build might.");
        Assert.Equal((1L, 0L), await NumbersAsync(venue));
        _tallies.Venue = _ => Task.FromException<VenueReport[]>(new TimeoutException());
        Assert.Equal((1L, 0L), await NumbersAsync(venue));
        _tallies.Venue = _ => Task.FromResult<VenueReport[]>([Report(cluster.Get<NodeTally>().Node, 1, allow: 5)]);
        Assert.Equal((6L, 0L), await NumbersAsync(venue));
        Assert.Equal(3, _tallies.Asked);
        Assert.Equal((6L, 0L), await NumbersAsync(venue));
        Assert.Equal(3, _tallies.Asked);
    }

    [Fact]
    public async Task A_node_that_answers_slowly_is_asked_once_and_holds_up_neither_reports_nor_rules()
    {
        await using var cluster = await Cluster.StartAsync(1, Ask);
        var venue = await RegisterAsync(cluster);
        var answer = new TaskCompletionSource<VenueReport[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _tallies.Venue = _ =>
        {
            asked.TrySetResult();
            return answer.Task;
        };
        var details = new[] { venue.GetDetails(), venue.GetDetails() };
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await venue.Report(Report("quick", 1, allow: 1));
        Assert.NotNull(await venue.GetRule());
        Assert.DoesNotContain(details, call => call.IsCompleted);
        answer.SetResult([Report(cluster.Get<NodeTally>().Node, 1, allow: 2)]);
        Assert.All(await Task.WhenAll(details), venue => Assert.Equal(3, venue!.Allow));
        Assert.Equal(1, _tallies.Asked);
    }

    [Fact]
    public async Task What_a_node_that_is_gone_left_behind_is_settled_against_the_database()
    {
        await using var cluster = await Cluster.StartAsync();
        var venue = await RegisterAsync(cluster);
        Assert.Equal((0L, 0L), await NumbersAsync(venue));

        // It ended after scans that were not shipped, and before it reported one that was.
        await venue.Report(Report("lost", 1, allow: 3));
        await ShipAsync(cluster, "lost", Samples.Scan(1), Samples.Scan(2, Verdict.Deny));
        Assert.Equal((3L, 1L), await NumbersAsync(venue));

        // Its last word arrives late: older than the database in one number, newer in another.
        await venue.Report(Report("lost", 2, allow: 4));
        Assert.Equal((4L, 1L), await NumbersAsync(venue));

        // It is back under its name, and has the last word again.
        await venue.Report(Report("lost", 1, allow: 4) with { Epoch = Guid.NewGuid(), Process = 1, Deny = 2 });
        Assert.Equal((4L, 2L), await NumbersAsync(venue));
    }

    [Fact]
    public async Task What_a_node_shipped_that_was_never_heard_is_found_within_ten_minutes()
    {
        await using var cluster = await Cluster.StartAsync();
        var venue = await RegisterAsync(cluster);
        Assert.Equal((0L, 0L), await NumbersAsync(venue));
        await ShipAsync(cluster, "stranger", Samples.Scan(1));
        cluster.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal((0L, 0L), await NumbersAsync(venue));
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((1L, 0L), await NumbersAsync(venue));
    }

    [Fact]
    public async Task A_node_that_lives_is_taken_at_its_own_word_and_not_at_the_databases()
    {
        await using var cluster = await Cluster.StartAsync();
        var venue = await RegisterAsync(cluster);
        var here = cluster.Get<NodeTally>().Node;
        await ShipAsync(cluster, here, Samples.Scan(1), Samples.Scan(2), Samples.Scan(3));
        await venue.Report(Report(here, 1, allow: 2));
        Assert.Equal((2L, 0L), await NumbersAsync(venue));
    }

    [Fact]
    public async Task No_node_is_asked_about_an_id_that_no_venue_has_and_no_activation_is_kept_for_it()
    {
        await using var cluster = await Cluster.StartAsync(1, Ask);
        var venue = cluster.Grains.GetGrain<IVenueGrain>(Samples.Venue.ToGrainKey());
        Assert.Null(await venue.GetDetails());
        Assert.Equal(0, _tallies.Asked);
        var management = cluster.Grains.GetGrain<IManagementGrain>(0);
        Assert.NotNull(await management.GetActivationAddress(venue));
        cluster.Clock.Advance(TimeSpan.FromSeconds(5));
        _ = await Eventually.ReadAsync(() => management.GetActivationAddress(venue).AsTask(), address => address is null);
    }

    private void Ask(ISiloBuilder silo) => silo.Services.AddSingleton<ISiloServices<ITallyService>>(_tallies);

    private static async Task<IVenueGrain> RegisterAsync(Cluster cluster)
    {
        var venue = cluster.Grains.GetGrain<IVenueGrain>(Samples.Venue.ToGrainKey());
        _ = await venue.Register(Market);
        return venue;
    }

    // As if another node had done what was done here.
    private static async Task ShipAsync(Cluster cluster, string node, params ScanRecord[] scans)
    {
        var here = cluster.Get<NodeTally>().Node;
        await cluster.Get<IScanStore>().ShipAsync(new(scans, [], 0, 100), CancellationToken.None);
        cluster.Sql($"UPDATE scan_tally SET node = '{node}' WHERE node = '{here}'");
    }

    private VenueReport Report(string node, long sequence, long allow) => new(node, _epoch, sequence, Samples.Today, allow, 0, 0);

    private static async Task<(long Allow, long Deny)> NumbersAsync(IVenueGrain venue)
    {
        var details = (await venue.GetDetails())!;
        return (details.Allow, details.Deny);
    }
}
