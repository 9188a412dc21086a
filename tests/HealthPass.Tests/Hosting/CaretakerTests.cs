using System.Collections.Concurrent;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Cases;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class CaretakerTests
{
    [Fact]
    public async Task Due_people_pending_rows_and_assignments_cut_short_are_seen_to()
    {
        await using var cluster = await Cluster.StartAsync();
        var directory = cluster.Get<IPersonDirectory>();
        var due = await cluster.RegisterAsync(1);
        await cluster.Person(due).AddFact(
            cluster.Sealed(due, new(Guid.NewGuid(), "SC05", Samples.Noon, null, Samples.Noon.AddMinutes(5), null, null, null, Samples.Noon, null)), Samples.City.Code);
        var pending = Samples.Person(2);
        await directory.PutAsync(
            new(pending, DirectoryState.Pending, 0, new byte[16], Samples.Village.Code, "wechat", Colour.Green, 18, 1, 1, 0, 0, Samples.Noon.ToUnixTimeSeconds()), CancellationToken.None);
        var assigned = await cluster.RegisterAsync(3);
        var assignment = cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid());
        await assignment.Create(new(new("maker", Samples.City.Code), "SC05", CommandDocuments.Usual, "file", "office", Samples.Noon, null, null, [assigned]));
        cluster.Break("person_directory");
        await Assert.ThrowsAnyAsync<Exception>(() => assignment.ApproveSeenAsync(new("checker", Samples.City.Code)));
        cluster.Mend("person_directory");

        var caretaker = Make(cluster.Grains, cluster);
        await caretaker.OnceAsync(CancellationToken.None);
        Assert.Equal(AssignmentStatus.Applied, (await assignment.GetView())!.Status);
        Assert.NotNull(await directory.RowOfAsync(pending));
        Assert.Equal(Colour.Red, ColourOf(due));

        cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        await caretaker.OnceAsync(CancellationToken.None);
        Assert.Null(await directory.RowOfAsync(pending));
        Assert.Equal(Colour.Green, ColourOf(due));
        Assert.Equal(Colour.Green, (await directory.RowOfAsync(due))!.Colour);
        await caretaker.OnceAsync(CancellationToken.None);

        Colour ColourOf(PersonId id) => cluster.Get<PersonBoard>().TryGet(id, out var status) ? status.Colour : default;
    }

    [Fact]
    public async Task One_grain_that_fails_keeps_nobody_else_waiting_and_ends_no_node()
    {
        await using var cluster = await Cluster.StartAsync();
        var directory = cluster.Get<IPersonDirectory>();
        for (var number = 0; number < 10; number++)
        {
            await directory.PutAsync(
                new(Samples.Person(number), DirectoryState.Pending, 0, new byte[16], Samples.Village.Code, "wechat", Colour.Green, 18, 1, 1, 0, 0, number), CancellationToken.None);
        }

        // Two in which work is under way, one whose clock has run down, one that nobody has to look after.
        var now = cluster.Clock.GetUtcNow().ToUnixTimeSeconds();
        foreach (var (state, lookAt) in new[] { ("applying", CaseEntry.Never), ("reversing", 0), ("pending", now), ("pending", now + 1) })
        {
            await cluster.Get<ICaseList>().PutAsync(
                new(Guid.NewGuid(), AssignmentFlow.Kind, state, Samples.City.Code, Samples.City.Code, CaseEntry.AllTiers, "", "SC05", "doc", 1, "maker", 1, now, lookAt),
                CancellationToken.None);
        }

        var called = new ConcurrentBag<object>();
        var grains = FakeGrains.Of((_, key, _, _) =>
        {
            called.Add(key);
            return called.Count % 2 == 0 ? Task.FromException(new TimeoutException()) : Task.FromException(new InvalidDataException("broken"));
        });
        await Make(grains, cluster).OnceAsync(CancellationToken.None);
        Assert.Equal(13, called.Distinct().Count());
    }

    private static Caretaker Make(IGrainFactory grains, Cluster cluster) => new(
        cluster.Get<IPersonDirectory>(), cluster.Get<ICaseList>(), cluster.Get<IEnumerable<ICaseKind>>(), grains, cluster.Clock, NullLogger<Caretaker>.Instance);
}
