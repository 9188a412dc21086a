using HealthPass.Grains.Assignments;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using Xunit;

namespace HealthPass.Tests.Governance;

/// <summary>States of assignments that the build before cases has stored, and what it makes of ours.</summary>
public sealed class AssignmentStateTests
{
    // As three assignments of that build lie in a database: one that waits, one applied, one rejected.
    private const string Pending =
        "IAgVAyHoIOhAC21ha2VyIegAIAA2L1874OBBCVNDMDVBKeW3neaMh+OAlDIwMjHjgJUx5Y+3QR3mtYHosIPmiqXlkYogMUEZ55yB5oyH5oyl6YOoIYBZdrUgeE3fCIEAAAAAAAAA"
        + "AODBAcEBMQEqtI31U1JlYWRPbmx5TGlzdEludGVyZmFjZUNvZGVjYDFbW3BlcnNvbi1pZF1dAAUh6IC9+zXE1iYVcIHRoMUQ+OhQ++Ag6ICechedKMVQrYFRXHid1RUZJuDg4CGA"
        + "WXa1IHhN3wiBAAAAAAAAAADgwQHBAQEB4A==";

    private const string Applied =
        "IAgVByHoIOhAC21ha2VyIegAIAA2L1874OBBCVNDMDVBKeW3neaMh+OAlDIwMjHjgJUx5Y+3QR3mtYHosIPmiqXlkYogMUEZ55yB5oyH5oyl6YOoIYC/hMAgeE3fCIEAAAAAAAAA"
        + "AODBAcEBMQEqtI31U1JlYWRPbmx5TGlzdEludGVyZmFjZUNvZGVjYDFbW3BlcnNvbi1pZF1dAAMh6IDAh8PdRYkrmIGjEAADLGnVveDg4CGAv4TAIHhN3wiBAAAAAAAAAADgQQ9j"
        + "aGVja2VyIYCs9cQgeE3fCIEAAAAAAAAAAOABBeA=";

    private const string Rejected =
        "IAgVCSHoIOhAC21ha2VyIegAIAA2L1874OBBCVNDMDVBKeW3neaMh+OAlDIwMjHjgJUx5Y+3QR3mtYHosIPmiqXlkYogMUEZ55yB5oyH5oyl6YOoIYABlMwgeE3fCIEAAAAAAAAA"
        + "AODBAcEBMQEqtI31U1JlYWRPbmx5TGlzdEludGVyZmFjZUNvZGVjYDFbW3BlcnNvbi1pZF1dAAMh6IDAh8PdRYkrmIGjEAADLGnVveDg4CGAAZTMIHhN3wiBAAAAAAAAAADgQQ9j"
        + "aGVja2VyIYAwsc4geE3fCIEAAAAAAAAAAOABAeA=";

    [Theory]
    [InlineData(Pending, "pending", 2, "create")]
    [InlineData(Applied, "applied", 1, "approve,create")]
    [InlineData(Rejected, "rejected", 1, "reject,create")]
    public void What_the_build_before_has_stored_is_read(string stored, string state, int people, string happened)
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var read = services.GetRequiredService<Serializer>().Deserialize<AssignmentState>(Convert.FromBase64String(stored))!;
        var kept = (ICaseState)read;
        Assert.Equal((state, "maker", null, people), (kept.State, kept.Opener, kept.Record, read.Draft!.People.Count));
        Assert.Equal(("SC05", "川指〔2021〕1号"), (read.Draft.ReasonCode, read.Draft.DocumentNumber));
        Assert.True(read.Draft.Maker.Roles.IsDefault);
        Assert.Equal(happened, string.Join(',', kept.Remembered.Select(item => item.Action)));
    }

    [Fact]
    public void What_this_build_stores_is_read_by_the_build_before()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var state = serializer.Deserialize<AssignmentState>(Convert.FromBase64String(Applied))!;
        state.Record = new(
            Samples.Village.Code, Samples.City.Code, [new("answer", Samples.Noon, TimeSpan.FromHours(1), Paused: false, 1)], [new(Samples.Noon, "escalate", null, "510000000000")]);
        state.Draft = state.Draft! with { Maker = state.Draft.Maker with { Roles = [StaffRoles.EpidemicControl] } };

        var bytes = serializer.SerializeToArray(state);
        var before = serializer.Deserialize<StateOfTheBuildBefore>(bytes)!;
        Assert.Equal((AssignmentStatus.Applied, "checker", 1, state.CheckedAt), (before.Status, before.Checker, before.Done, before.CheckedAt));
        Assert.Equal("maker", before.Draft!.Maker.UserName);

        // It can skip what it does not know as long as that names no type that it does not know.
        Assert.DoesNotContain("case-", System.Text.Encoding.ASCII.GetString(bytes), StringComparison.Ordinal);
        var again = serializer.Deserialize<AssignmentState>(bytes)!;
        Assert.Equal(state.Record.Clocks, again.Record!.Clocks);
        Assert.Equal(state.Record.History, again.Record.History);
        Assert.True(again.Draft!.Maker.Has(StaffRoles.EpidemicControl));
    }

    [Fact]
    public void A_view_of_a_node_without_a_history_is_read()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var state = serializer.Deserialize<AssignmentState>(Convert.FromBase64String(Pending))!;
        var view = serializer.Deserialize<AssignmentView>(serializer.SerializeToArray(
            new AssignmentView(Guid.Empty, state.Status, state.Draft!, state.CreatedAt, null, null, 0)))!;
        Assert.Equal((true, null), (view.History.IsDefault, view.Scope));
    }

    [Fact]
    public async Task An_assignment_of_the_build_before_gets_its_clock_when_it_is_looked_after_and_can_be_approved()
    {
        await using var cluster = await Cluster.StartAsync();
        var person = await cluster.RegisterAsync(1);
        var state = cluster.Get<Serializer>().Deserialize<AssignmentState>(Convert.FromBase64String(Pending))!;
        state.Draft = state.Draft! with { People = (PersonId[])[person], Began = Samples.Noon };
        state.CreatedAt = Samples.Noon.AddDays(-40);
        var assignment = cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid());
        await cluster.Get<IServiceProvider>().GetRequiredKeyedService<IGrainStorage>("Default").WriteStateAsync(
            "assignment", assignment.GetGrainId(), new GrainState<AssignmentState>(state));

        await assignment.Resume();
        await cluster.DeactivateAsync(assignment);
        cluster.Clock.Advance(TimeSpan.FromHours(23));
        await assignment.Resume();
        var view = (await assignment.GetView())!;
        Assert.Equal((AssignmentStatus.Pending, Samples.Noon.AddDays(1)), (view.Status, view.DueAt));
        Assert.Equal(["create"], view.History.Select(happened => happened.Action));
        var row = Assert.Single(await cluster.Get<ICaseList>().ListAsync(AssignmentFlow.Kind, Samples.Tree.Root.Code, null, 10, CancellationToken.None));
        Assert.Equal(
            ("pending", Samples.Tree.Root.Code, Samples.Noon.AddDays(1).ToUnixTimeSeconds()), (row.State, row.Scope, row.LookAt));

        // As a node of that build asks: it sends no roles.
        var approved = await assignment.ApproveSeenAsync(new("checker", Samples.Tree.Root.Code));
        Assert.Equal((AssignmentFault.None, AssignmentStatus.Applied), (approved.Fault, approved.Assignment!.Status));
    }
}
