using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Measures;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Venues;

/// <summary>Venues that two persons suspend, resume and end, in a cluster.</summary>
public sealed class VenueMeasureGrainTests : IAsyncLifetime
{
    private static readonly Official Village = new("village", Samples.Village.Code, [StaffRoles.VenueAdministrator]);
    private static readonly Official County = Village with { UserName = "county", Region = Samples.County.Code };

    private readonly VenueId _venue = VenueId.New();
    private Cluster _cluster = null!;

    private IVenueGrain Venue => _cluster.Grains.GetGrain<IVenueGrain>(_venue.ToGrainKey());

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.StartAsync();
        _ = await Venue.Register(new("北门市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "wechat"));
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_venue_is_suspended_by_two_and_every_board_knows_it_and_it_is_resumed_by_two()
    {
        var measure = await RequestAsync(VenueMeasure.Suspend, Village);
        Assert.Equal(VenueStanding.InUse, OnBoard());
        Assert.Equal(MeasureFault.NotSecond, (await measure.Approve(County with { UserName = "VILLAGE" }, null)).Fault);
        Assert.Equal(MeasureFault.TierMayNot, (await measure.Approve(Village with { UserName = "other" }, null)).Fault);
        Assert.Equal(MeasureFault.RoleMayNot, (await measure.Approve(County with { Roles = [StaffRoles.EpidemicControl] }, null)).Fault);
        Assert.Equal(MeasureFault.NotFound, (await measure.Approve(County with { Region = Samples.FarVillage.Code.UpTo(RegionLevel.County) }, null)).Fault);
        Assert.Equal(["approve_measure", "refuse_measure"], (await measure.Look(County))!.Actions);
        Assert.Equal("done", Done(await measure.Approve(County, null)).State);
        Assert.Equal((VenueStanding.Suspended, "无人"), (OnBoard(), (await Venue.GetDetails())!.Reason));
        await _cluster.DeactivateAsync(Venue);
        Assert.Equal(VenueStanding.Suspended, (await Venue.GetRule())!.Standing);

        Assert.Equal(MeasureFault.DoesNotFit, (await AskAsync(VenueMeasure.Suspend, Village)).Fault);
        Done(await (await RequestAsync(VenueMeasure.Resume, County)).Approve(County with { UserName = "second" }, null));
        Assert.Equal((VenueStanding.InUse, ""), (OnBoard(), (await Venue.GetDetails())!.Reason));
        Assert.Equal(["venue_measure_requested", "venue_measure_approved"], await AuditedAsync(measure));
    }

    [Fact]
    public async Task What_has_ended_is_never_used_again()
    {
        Done(await (await RequestAsync(VenueMeasure.End, Village)).Approve(County, "已拆除"));
        Assert.Equal(VenueStanding.Ended, OnBoard());
        Assert.Equal(MeasureFault.DoesNotFit, (await AskAsync(VenueMeasure.Resume, County)).Fault);
        Assert.Equal(VenueFault.Over, await Venue.Carry(new(null, VenueStanding.InUse, "", Reviewed: true)));
    }

    [Fact]
    public async Task One_waits_at_a_time_and_one_that_is_refused_or_forgotten_changes_nothing()
    {
        var first = await RequestAsync(VenueMeasure.Suspend, Village);
        Assert.Equal(MeasureFault.Open, (await AskAsync(VenueMeasure.End, County)).Fault);
        Assert.Equal("refused", Done(await first.Refuse(County, "证据不足")).State);
        Assert.Equal(MeasureFault.WrongState, (await first.Approve(County, null)).Fault);
        var second = await RequestAsync(VenueMeasure.Suspend, Village);
        _cluster.Clock.Advance(TimeSpan.FromDays(15));
        await CareAsync();
        Assert.Equal("expired", (await second.GetView())!.State);
        Assert.Equal(["venue_measure_requested", "venue_overdue", "venue_measure_expired"], await AuditedAsync(second));
        Assert.Equal(VenueStanding.InUse, OnBoard());
        _ = await RequestAsync(VenueMeasure.Suspend, Village);
        Assert.Equal(MeasureFault.VenueUnknown, (await AskAsync(VenueMeasure.Suspend, Village with { Region = Samples.FarVillage.Code })).Fault);
    }

    [Fact]
    public async Task A_decision_holds_for_the_one_measure_and_takes_two()
    {
        var view = (await (await RequestAsync(VenueMeasure.Suspend, Village)).GetView())!;
        var seals = _cluster.Get<MeasureSeals>();
        var approval = seals.Make(view.MeasureId, view.Draft, new("village", "county", MeasureFlow.Kind, Samples.Noon, default));
        Assert.True(seals.Holds(view.MeasureId, view.Draft, approval));
        Assert.False(seals.Holds(view.MeasureId, view.Draft, null));
        Assert.False(seals.Holds(Guid.NewGuid(), view.Draft, approval));
        Assert.False(seals.Holds(view.MeasureId, view.Draft with { Measure = VenueMeasure.End }, approval));
        Assert.False(seals.Holds(view.MeasureId, view.Draft, seals.Make(view.MeasureId, view.Draft, new("village", "Village", MeasureFlow.Kind, Samples.Noon, default))));
    }

    private static MeasureView Done(MeasureResult result)
    {
        Assert.Equal(MeasureFault.None, result.Fault);
        return result.Measure!;
    }

    private VenueStanding OnBoard() => _cluster.Get<VenueBoard>().TryGet(_venue, out var rule) ? rule.Standing : throw new InvalidOperationException("It is not on the board.");

    private Task<MeasureResult> AskAsync(VenueMeasure measure, Official official) => _cluster.Get<MeasureCommands>().RequestAsync(_venue, measure, "无人", official);

    private async Task<IVenueMeasureGrain> RequestAsync(VenueMeasure measure, Official official) =>
        _cluster.Grains.GetGrain<IVenueMeasureGrain>(Done(await AskAsync(measure, official)).MeasureId);

    private Task<bool> CareAsync() => new Caretaker(
        _cluster.Get<IPersonDirectory>(), _cluster.Get<ICaseList>(), _cluster.Get<IEnumerable<ICaseKind>>(), _cluster.Grains, _cluster.Clock, NullLogger<Caretaker>.Instance)
        .OnceAsync(CancellationToken.None);

    private async Task<IEnumerable<string>> AuditedAsync(IVenueMeasureGrain measure) =>
        (await _cluster.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None))
            .Where(line => line.Subject == measure.GetPrimaryKey().ToString()).Select(line => line.Action);
}
