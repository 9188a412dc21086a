using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using Xunit;

namespace HealthPass.Tests.People;

public sealed class PersonReviewTests
{
    [Fact]
    public async Task Time_releases_a_colour_and_the_change_is_stored_and_announced_like_any_other()
    {
        await using var cluster = await Cluster.StartAsync();
        var id = await cluster.RegisterAsync(1);
        var directory = cluster.Get<IPersonDirectory>();
        await cluster.Person(id).AddFact(
            cluster.Sealed(id, new(Guid.NewGuid(), "SC05", Samples.Noon, null, Samples.Noon.AddHours(1).AddMilliseconds(500), null, null, null, Samples.Noon, null)), Samples.City.Code);
        var due = (uint)Samples.Noon.AddHours(1).ToUnixTimeSeconds() + 1;
        Assert.Equal((2u, Colour.Red, due), Board());
        Assert.Equal(due, (await directory.RowOfAsync(id))!.ReviewAt);

        cluster.Clock.Advance(TimeSpan.FromMinutes(59));
        await cluster.Person(id).Settle();
        Assert.Equal((2u, Colour.Red, due), Board());

        // Not a moment early, and never later than the board asks again.
        cluster.Clock.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(due));
        Assert.Equal(Colour.Green, (await cluster.Get<StatusSource>().FetchAsync(id)).Colour);
        Assert.Equal((3u, Colour.Green, 0u), Board());
        var row = await directory.RowOfAsync(id);
        Assert.Equal((3u, Colour.Green, 0u), (row!.Version, row.Colour, row.ReviewAt));
        Assert.Equal(
            [PersonEventKind.ColourChanged, PersonEventKind.FactAdded, PersonEventKind.Applied],
            (await cluster.Person(id).GetView())!.Events.Select(item => item.Kind));
        _ = await cluster.Person(id).GetStatus();
        Assert.Equal((3u, Colour.Green, 0u), Board());

        (uint, Colour, uint) Board() => cluster.Get<PersonBoard>().TryGet(id, out var status) ? (status.Version, status.Colour, status.ReviewAt) : default;
    }

    [Fact]
    public async Task A_fact_counts_and_is_withdrawn_at_once_on_a_node_whose_clock_is_behind()
    {
        await using var cluster = await Cluster.StartAsync();
        var id = await cluster.RegisterAsync(1);
        var assignment = Guid.NewGuid();
        cluster.Clock.AdjustTime(Samples.Noon.AddMinutes(-3));
        var ahead = Samples.Noon.AddMinutes(2);
        await cluster.Person(id).AddFact(
            cluster.Sealed(id, new(Guid.NewGuid(), "SC05", ahead, null, null, assignment, null, null, ahead, null)), Samples.City.Code);
        Assert.Equal(Colour.Red, Board());

        // The next clock may be further behind still.
        cluster.Clock.AdjustTime(Samples.Noon.AddMinutes(-10));
        await cluster.Person(id).WithdrawFacts(assignment, cluster.Withdrawn(id, assignment));
        Assert.Equal(Colour.Green, Board());
        Assert.All((await cluster.Person(id).GetView())!.Events.Take(2), item => Assert.Equal(ahead, item.At));

        Colour Board() => cluster.Get<PersonBoard>().TryGet(id, out var status) ? status.Colour : default;
    }

    [Fact]
    public async Task A_status_announced_on_one_silo_is_on_every_board_when_the_call_returns()
    {
        await using var cluster = await Cluster.StartAsync(silos: 2);
        for (var number = 0; number < 20; number++)
        {
            var id = await cluster.RegisterAsync(number);
            AssertOnBoth(id, 1, Colour.Green);
            var assignment = Guid.NewGuid();
            await cluster.Person(id).AddFact(
            cluster.Sealed(id, new(Guid.NewGuid(), "SC05", Samples.Noon, null, null, assignment, null, null, Samples.Noon, null)), Samples.City.Code);
            AssertOnBoth(id, 2, Colour.Red);
            await cluster.Person(id).WithdrawFacts(assignment, cluster.Withdrawn(id, assignment));
            AssertOnBoth(id, 3, Colour.Green);
        }

        void AssertOnBoth(PersonId id, uint version, Colour colour)
        {
            for (var silo = 0; silo < 2; silo++)
            {
                Assert.True(cluster.Get<PersonBoard>(silo).TryGet(id, out var status));
                Assert.Equal((version, colour), (status.Version, status.Colour));
            }
        }
    }

    [Fact]
    public async Task A_silo_that_was_killed_does_not_hold_up_a_change_for_long()
    {
        await using var cluster = await Cluster.StartAsync(silos: 2);
        var id = await cluster.RegisterAsync(1);
        await cluster.Test.KillSiloAsync(cluster.Test.Silos[1]);
        var fact = new Fact(Guid.NewGuid(), "SC05", Samples.Noon, null, null, null, null, null, Samples.Noon, null);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Assert.Equal(FactOutcome.Added, await cluster.Person(id).AddFact(cluster.Sealed(id, fact), Samples.City.Code));
                break;
            }
            catch (Exception error) when (error is OrleansException or TimeoutException && attempt < 100)
            {
                // The dead silo has not been declared dead yet: the caller repeats, as the contract says.
                await Task.Yield();
            }
        }

        Assert.True(cluster.Get<PersonBoard>().TryGet(id, out var status));
        Assert.Equal(Colour.Red, status.Colour);
    }
}
