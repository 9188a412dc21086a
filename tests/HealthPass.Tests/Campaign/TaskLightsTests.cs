using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using Xunit;

namespace HealthPass.Tests.Campaign;

public sealed class TaskLightsTests
{
    private const int YellowDays = 3;

    [Theory]
    [InlineData(DispatchFlow.AtWork, 10, "green")]
    [InlineData(DispatchFlow.AtWork, null, "green")]
    [InlineData(DispatchFlow.AtWork, 4, "green")]
    [InlineData(DispatchFlow.AtWork, 3, "yellow")]
    [InlineData(DispatchFlow.AtWork, 0, "yellow")]
    [InlineData(DispatchFlow.AtWork, -1, "red")]
    [InlineData(DispatchFlow.Returned, -1, "red")]
    [InlineData(DispatchFlow.ToSign, 10, "grey")]
    [InlineData(DispatchFlow.ToSign, 1, "grey")]
    [InlineData(DispatchFlow.ToSign, -1, "red")]
    [InlineData(DispatchFlow.Done, -30, "green")]
    [InlineData(DispatchFlow.Withdrawn, -30, "green")]
    public void A_light_follows_from_state_and_deadline(string state, int? dueIn, string light) =>
        Assert.Equal(light, TaskLights.Of(Dispatched.One(state, dueIn), Samples.Noon, YellowDays).ToWire());

    [Fact]
    public void Who_has_not_told_how_far_it_is_turns_yellow()
    {
        var dispatch = Dispatched.One(answerDueAt: Samples.Noon);
        Assert.Equal(TaskLight.Green, TaskLights.Of(dispatch, Samples.Noon, YellowDays));
        Assert.Equal(TaskLight.Yellow, TaskLights.Of(dispatch, Samples.Noon.AddSeconds(1), YellowDays));
    }

    [Fact]
    public void What_was_called_done_in_time_stays_green_while_the_issuer_takes_its_time()
    {
        var dispatch = Dispatched.One(DispatchFlow.Submitted, 1, progress: new(Samples.Noon, SubmittedAt: Samples.Noon.AddDays(1)));
        Assert.Equal(TaskLight.Green, TaskLights.Of(dispatch, Samples.Noon.AddDays(20), YellowDays));
        var late = dispatch with { Progress = dispatch.Progress with { SubmittedAt = Samples.Noon.AddDays(2) } };
        Assert.Equal(TaskLight.Red, TaskLights.Of(late, Samples.Noon.AddDays(20), YellowDays));
    }

    [Fact]
    public void A_parent_is_what_its_parts_are()
    {
        var parent = Dispatched.One(percent: 90);
        var done = Dispatched.One(DispatchFlow.Done, parent: parent.DispatchId, unit: "甲县");
        var red = Dispatched.One(dueIn: -1, percent: 40, parent: parent.DispatchId, unit: "乙县");
        var gone = Dispatched.One(DispatchFlow.Withdrawn, parent: parent.DispatchId, unit: "丙县");
        var rollUp = new RollUp([parent, done, red, gone], Samples.Noon, YellowDays);

        // The parent's own ninety per cent are nobody's word any more.
        Assert.Equal(new RolledUp(TaskLight.Red, 1, 2, 70), rollUp.Of(parent));
        Assert.Equal(new RolledUp(TaskLight.Red, 1, 2, 70), rollUp.OfTask(Dispatched.Task));
        Assert.Equal(new RolledUp(TaskLight.Green, 1, 1, 100), rollUp.Of(done));
    }

    [Fact]
    public void A_parents_own_deadline_holds_whatever_its_parts_are()
    {
        var parent = Dispatched.One(dueIn: -1);
        var part = Dispatched.One(DispatchFlow.Done, parent: parent.DispatchId);
        Assert.Equal(TaskLight.Red, new RollUp([parent, part], Samples.Noon, YellowDays).Of(parent).Light);
        var closed = parent with { State = DispatchFlow.Done };
        Assert.Equal(TaskLight.Green, new RollUp([closed, part], Samples.Noon, YellowDays).Of(closed).Light);
    }

    [Fact]
    public void Who_sees_a_part_alone_sees_it_as_a_beginning()
    {
        var part = Dispatched.One(percent: 30, parent: Guid.NewGuid());
        Assert.Equal(new RolledUp(TaskLight.Green, 0, 1, 30), new RollUp([part], Samples.Noon, YellowDays).OfTask(Dispatched.Task));
        Assert.Equal(RolledUp.None, new RollUp([part], Samples.Noon, YellowDays).OfTask(Guid.Empty));
    }
}
