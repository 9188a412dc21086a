using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using HealthPass.Verification.Records;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class VenueGrainTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private static readonly VenueRegistration Market = new("北门市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "admin");

    private readonly Cluster _cluster = silo.Cluster;
    private readonly VenueId _id = VenueId.New();

    private IVenueGrain Grain => _cluster.Grains.GetGrain<IVenueGrain>(_id.ToGrainKey());

    [Fact]
    public async Task A_registration_is_on_board_and_directory_when_the_call_returns_and_is_kept()
    {
        var details = await Grain.Register(Market);
        Assert.Equal(Market, details!.Registration);
        Assert.Equal(Samples.Noon, details.RegisteredAt);
        Assert.True(_cluster.Get<VenueBoard>().TryGet(_id, out var rule));
        Assert.Equal(new(_id, 1, Samples.Village.Code, CategoryRules.Default(VenueCategory.Market)), rule);
        Assert.Contains(await _cluster.Get<IVenueDirectory>().ListAsync(Samples.Village.Code, default, 1_000, CancellationToken.None), row => row.VenueId == _id);
        await _cluster.DeactivateAsync(Grain);
        Assert.Equal(rule, await Grain.GetRule());
        Assert.Equal(details, await Grain.GetDetails());
    }

    [Fact]
    public async Task The_same_registration_again_is_the_same_venue_and_another_is_refused()
    {
        await Grain.Register(Market);
        Assert.Equal(Market, (await Grain.Register(Market with { }))!.Registration);
        Assert.Null(await Grain.Register(Market with { Name = "other" }));
        Assert.Equal(1u, (await Grain.GetRule())!.Version);
    }

    [Fact]
    public async Task A_rule_of_its_own_governs()
    {
        var own = new EntryRule(Verdict.Deny, Verdict.Deny, 48, Verdict.Deny, Verdict.Deny);
        await Grain.Register(Market with { OwnRule = own });
        Assert.Equal(own, (await Grain.GetRule())!.Entry);
    }

    [Fact]
    public async Task Places_and_their_posters_are_kept_sealed_and_on_the_board_when_the_call_returns()
    {
        await Grain.Register(Market);
        var door = new PlaceDraft(PlaceKind.Entrance, "北门", "North gate", "", "", "", "", "");
        var added = await Grain.AddPlace(door);
        Assert.True(added.IsNew);
        Assert.Equal((1, 1), (added.Place!.Number, added.Place.Current.Version));
        Assert.False((await Grain.AddPlace(door with { })).IsNew);
        var old = added.Place.CodeIn(_id);
        var renewed = await Grain.ReissuePlace(1, 1, Samples.Noon);
        Assert.Equal(PlaceFault.Unknown, (await Grain.EndPlace(9)).Fault);
        Assert.True(_cluster.Get<VenueBoard>().TryGet(_id, out var rule));
        Assert.True(rule.TakesScansAt(1));
        var now = Samples.Noon.ToUnixTimeSeconds();
        Assert.Equal(new(PosterFault.Replaced, now), PosterRules.Judge(rule, old, now));
        Assert.Equal(PosterFault.None, PosterRules.Judge(rule, renewed.Place!.CodeIn(_id), now).Fault);

        await _cluster.DeactivateAsync(Grain);
        Assert.Equal([0, 1], (await Grain.GetPlaces()).Select(place => (int)place.Number));
        Assert.Equal(VenueStanding.InUse, (await Grain.GetRule())!.Standing);
        await Grain.EndPlace(1);
        Assert.True(_cluster.Get<VenueBoard>().TryGet(_id, out rule));
        Assert.False(rule.TakesScansAt(1));
        Assert.Equal(PlaceFault.Ended, (await Grain.ReissuePlace(1, 2, Samples.Noon)).Fault);
    }

    [Fact]
    public async Task An_id_that_no_venue_has_is_free_until_it_is_registered()
    {
        Assert.Null(await Grain.GetRule());
        Assert.Null(await Grain.GetDetails());
        Assert.Null(await _cluster.Get<StatusSource>().FetchAsync(_id));
        Assert.True(_cluster.Get<VenueBoard>().IsKnownUnknown(_id));
        await Grain.Register(Market);
        Assert.False(_cluster.Get<VenueBoard>().IsKnownUnknown(_id));
    }

    [Fact]
    public async Task A_registration_that_cannot_be_stored_leaves_no_venue()
    {
        _cluster.Break("grain_state");
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Grain.Register(Market));
            Assert.Null(await Grain.GetRule());
            Assert.False(_cluster.Get<VenueBoard>().TryGet(_id, out _));
        }
        finally
        {
            _cluster.Mend("grain_state");
        }

        Assert.NotNull(await Grain.Register(Market));
    }

    [Fact]
    public async Task Nodes_add_up_by_day_and_what_gone_nodes_counted_is_found_in_the_database()
    {
        await Grain.Register(Market);
        var watermark = await _cluster.Get<IScanStore>().ReadWatermarkAsync(CancellationToken.None);
        await _cluster.Get<IScanStore>().ShipAsync(
            new([Samples.Scan(OneSilo.Next(), venue: _id)], [], watermark, watermark + 1), CancellationToken.None);
        var epoch = Guid.NewGuid();
        var incarnation = await Grain.Report(new("a", epoch, 2, Samples.Today, 5, 1, 0));
        Assert.Equal(incarnation, await Grain.Report(new("b", epoch, 1, Samples.Today, 2, 0, 1)));
        await Grain.Report(new("a", epoch, 1, Samples.Today, 4, 0, 0));
        await Grain.Report(new("a", epoch, 3, Samples.Today.AddDays(-1), 100, 0, 0));
        await Grain.Report(new("a", epoch, 2, Samples.Today, 5, 1, 0));
        var details = await Grain.GetDetails();
        Assert.Equal((8L, 1L, 1L), (details!.Allow, details.Check, details.Deny));
        await Grain.Report(new("a", Guid.NewGuid(), 1, Samples.Today, 6, 1, 0));
        Assert.Equal(9, (await Grain.GetDetails())!.Allow);
        await _cluster.DeactivateAsync(Grain);
        Assert.NotEqual(incarnation, await Grain.Report(new("a", epoch, 1, Samples.Today, 1, 0, 0)));
        Assert.Equal(2, (await Grain.GetDetails())!.Allow);
    }

    [Fact]
    public async Task Reports_of_days_that_no_clock_has_are_not_kept()
    {
        await Grain.Register(Market);
        var epoch = Guid.NewGuid();
        await Grain.Report(new("a", epoch, 1, Samples.Today, 5, 0, 0));
        await Grain.Report(new("a", epoch, 2, Samples.Today.AddDays(400), 7, 0, 0));
        await Grain.Report(new("a", epoch, 3, Samples.Today.AddDays(-400), 7, 0, 0));
        Assert.Equal(5, (await Grain.GetDetails())!.Allow);
    }

    [Fact]
    public async Task What_a_dead_process_sent_is_not_taken_after_its_successor_has_spoken()
    {
        await Grain.Register(Market);
        var epoch = Guid.NewGuid();
        await Grain.Report(new("a", epoch, 70, Samples.Today, 5, 1, 0, 4));
        await Grain.Report(new("a", Guid.NewGuid(), 1, Samples.Today, 6, 1, 0, 5));
        await Grain.Report(new("a", epoch, 71, Samples.Today, 5, 1, 0, 4));
        Assert.Equal(6, (await Grain.GetDetails())!.Allow);
    }
}
