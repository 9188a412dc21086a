using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Venues.Reviews;

/// <summary>A venue's way from the village to the county, in a cluster.</summary>
public sealed class VenueReviewGrainTests : IAsyncLifetime
{
    private static readonly VenueApplicant Owner = new("owner", IsChannel: false);
    private static readonly VenueRegistration Market = new("北门市场", VenueCategory.Market, Samples.Village.Code, "人民路1号", "", null, "owner");
    private static readonly Official Village = new("village", Samples.Village.Code, [StaffRoles.VenueAdministrator]);
    private static readonly Official Township = Village with { UserName = "township", Region = Samples.Township.Code };
    private static readonly Official County = Village with { UserName = "county", Region = Samples.County.Code };
    private static readonly Official City = Village with { UserName = "city", Region = Samples.City.Code };

    private readonly VenueId _venue = VenueId.New();
    private Cluster _cluster = null!;

    private VenueReviewCommands Commands => _cluster.Get<VenueReviewCommands>();

    private IVenueGrain Venue => _cluster.Grains.GetGrain<IVenueGrain>(_venue.ToGrainKey());

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_venue_is_checked_level_by_level_and_is_in_use_after_the_last()
    {
        var review = await OpenAsync();
        Assert.Equal(VenueStanding.InReview, (await Venue.GetRule())!.Standing);
        Assert.Equal(["village_review"], await StatesAsync(Village));
        Assert.Empty(await StatesAsync(County));
        Assert.Equal(VenueReviewFault.TierMayNot, (await review.Check(County, null)).Fault);
        Assert.Equal(["check", "send_back"], (await review.Look(Village))!.Actions);

        Assert.Equal(("township_review", RegionLevel.Township), StateOf(Done(await review.Check(Village, "现场核实"))));
        Assert.Equal(["township_review"], await StatesAsync(Township));
        Assert.Equal(VenueReviewFault.TierMayNot, (await review.Check(Village with { UserName = "other" }, null)).Fault);
        Assert.Equal(("county_review", RegionLevel.County), StateOf(Done(await review.Check(Township, null))));
        Assert.Equal(["approve", "send_back", "decline_venue"], (await review.Look(County))!.Actions);
        Assert.Equal("approved", Done(await review.Check(County, null)).State);

        var details = (await Venue.GetDetails())!;
        Assert.Equal((VenueStanding.InUse, true, Market, review.GetPrimaryKey()), (details.Rule.Standing, details.Reviewed, details.Registration, details.Review));
        Assert.True(_cluster.Get<VenueBoard>().TryGet(_venue, out var rule) && rule.Standing == VenueStanding.InUse);
        Assert.Equal(["venue_submitted", "venue_checked", "venue_checked", "venue_approved"], await AuditedAsync(review));
        Assert.Empty(await StatesAsync(County));
    }

    [Fact]
    public async Task Whoever_submitted_it_or_checked_it_below_checks_it_nowhere()
    {
        var review = await OpenAsync();
        Assert.Equal(VenueReviewFault.NotSecond, (await review.Check(Village with { UserName = "OWNER" }, null)).Fault);
        Assert.Empty(await StatesAsync(Village with { UserName = "Owner" }));
        Done(await review.Check(Village, null));
        Assert.Equal(VenueReviewFault.NotSecond, (await review.Check(Township with { UserName = "village" }, null)).Fault);
        Assert.Empty((await review.Look(Township with { UserName = "Village" }))!.Actions);
        Assert.Equal(VenueReviewFault.RoleMayNot, (await review.Check(Township with { Roles = [StaffRoles.EpidemicControl] }, null)).Fault);
        Assert.Equal(VenueReviewFault.NotFound, (await review.Check(County with { Region = Samples.FarVillage.Code.UpTo(RegionLevel.County) }, null)).Fault);
        Assert.Null(await review.Look(County with { Region = Samples.FarVillage.Code.UpTo(RegionLevel.County) }));
    }

    [Fact]
    public async Task What_is_sent_back_is_mended_and_begins_again_and_the_history_stays()
    {
        var review = await OpenAsync();
        Done(await review.Check(Village, null));
        var returned = Done(await review.SendBack(Township, "地址不清"));
        Assert.Equal(("returned", "地址不清"), (returned.State, returned.Answer));
        Assert.Equal(["save", "submit", "withdraw"], (await review.Look(Village with { UserName = "owner" }))!.Actions);
        Assert.Equal(VenueReviewFault.NotFound, (await review.Save(new("owner", IsChannel: true), Market)).Fault);
        Done(await review.Save(Owner, Market with { Address = "人民路2号" }));
        var again = Done(await review.Submit(Owner));
        Assert.Equal(("village_review", null), (again.State, again.Answer));
        Assert.Equal(["submit_village", "pass_township", "send_back", "save", "submit_village"], again.History.Select(happened => happened.Action));
        Done(await review.Check(Village, null));
        Done(await review.Check(Township, null));
        Done(await review.Check(County, null));
        Assert.Equal("人民路2号", (await Venue.GetDetails())!.Registration.Address);
    }

    [Fact]
    public async Task What_waits_too_long_goes_up_a_level_whose_check_stands_for_both()
    {
        var review = await OpenAsync();
        _cluster.Clock.Advance(TimeSpan.FromDays(5));
        await CareAsync();
        var late = (await review.GetView())!;
        Assert.Equal(("village_review", Samples.Township.Code, "escalate"), (late.State, late.Desk, late.History[^1].Action));
        Assert.Contains("venue_overdue", await AuditedAsync(review));
        Assert.Equal(["village_review"], await StatesAsync(Township));
        Assert.Equal(["village_review"], await StatesAsync(Village));
        Assert.Empty(await StatesAsync(County));
        Assert.Equal("county_review", Done(await review.Check(Township, null)).State);
        Assert.Equal(["county_review"], await StatesAsync(County));

        // The county has three working days of its own.
        Assert.True((await review.GetView())!.DueAt > _cluster.Clock.GetUtcNow().AddDays(2));
        for (var days = 0; days < 30; days += 5)
        {
            _cluster.Clock.Advance(TimeSpan.FromDays(5));
            await CareAsync();
        }

        Assert.Equal(Samples.Tree.Root.Code, (await review.GetView())!.Desk);
        Assert.Equal(["county_review"], await StatesAsync(City));
        Assert.Equal("approved", Done(await review.Check(City, null)).State);
    }

    [Fact]
    public async Task What_is_withdrawn_declined_or_never_mended_is_a_venue_that_never_was()
    {
        var review = await OpenAsync();
        Assert.Equal("closed", Done(await review.Withdraw(Owner)).State);
        Assert.Equal(VenueStanding.Ended, (await Venue.GetRule())!.Standing);
        Assert.Equal(VenueReviewFault.WrongState, (await review.Check(Village, null)).Fault);

        var (other, second) = (VenueId.New(), Guid.CreateVersion7());
        var taxi = Of(Done(await Commands.OpenAsync(other, second, Market with { Category = VenueCategory.Taxi }, Owner, submit: true)));
        Assert.Equal("county_review", (await taxi.GetView())!.State);
        Assert.Equal(VenueReviewFault.TierMayNot, (await taxi.Decline(Village, "x")).Fault);
        Assert.Equal(("closed", "假车"), (Done(await taxi.Decline(County, "假车")).State, (await taxi.GetView())!.Answer));
        Assert.Equal(VenueStanding.Ended, (await _cluster.Grains.GetGrain<IVenueGrain>(other.ToGrainKey()).GetRule())!.Standing);

        var third = Of(Done(await Commands.OpenAsync(VenueId.New(), Guid.CreateVersion7(), Market, Owner, submit: true)));
        Done(await third.SendBack(Village, "照片不清"));
        _cluster.Clock.Advance(TimeSpan.FromDays(60));
        await CareAsync();
        Assert.Equal("closed", (await third.GetView())!.State);
        Assert.Contains("venue_lapsed", await AuditedAsync(third));
    }

    [Fact]
    public async Task A_draft_is_nobody_elses_and_no_venue_until_it_is_submitted()
    {
        var draft = Of(Done(await Commands.OpenAsync(_venue, Guid.CreateVersion7(), Market, Owner, submit: false)));
        Assert.Null(await draft.Look(County));
        Assert.Null(await Venue.GetRule());
        Assert.Equal(["save", "submit", "withdraw"], (await draft.Look(Village with { UserName = "owner" }))!.Actions);
        Assert.Equal("draft", Assert.Single(await _cluster.Get<ICaseList>().ListOfOpenerAsync(ReviewFlow.Kind, "owner", 10, default)).State);
        Assert.Equal("village_review", Done(await draft.Submit(Owner)).State);
        Assert.Equal(VenueStanding.InReview, (await Venue.GetRule())!.Standing);
    }

    [Fact]
    public async Task The_same_submission_again_is_the_one_that_is_there()
    {
        var review = await OpenAsync();
        var again = Done(await Commands.OpenAsync(_venue, review.GetPrimaryKey(), Market, Owner, submit: true));
        Assert.Equal(["submit_village"], again.History.Select(happened => happened.Action));
        Assert.Equal(VenueReviewFault.NotFound, (await Commands.OpenAsync(VenueId.New(), review.GetPrimaryKey(), Market, Owner, submit: true)).Fault);
        Assert.Equal(1, (await _cluster.Get<ICaseList>().CountStatesAsync(ReviewFlow.Kind, Samples.Tree.Root.Code, 0, default))["village_review"].Waiting);
    }

    [Fact]
    public async Task A_new_name_is_a_new_review_and_the_old_one_stays_in_force_until_it_is_through()
    {
        _ = await Venue.Register(Market);
        var owner = County with { UserName = "owner" };
        Assert.Equal(VenueReviewFault.NothingToChange, (await Commands.ChangeAsync(_venue, Owner, owner, before => before with { Name = "北门市场" }, "")).Fault);
        var review = Of(Done(await RenameAsync(Owner, owner, "")));
        Assert.Equal(VenueReviewFault.Open, (await RenameAsync(Owner, owner, "")).Fault);
        Assert.Equal(("北门市场", VenueStanding.InUse), ((await Venue.GetDetails())!.Registration.Name, (await Venue.GetRule())!.Standing));
        Done(await review.Check(Village, null));
        Done(await review.Check(Township, null));
        Done(await review.Check(County, null));
        Assert.Equal(("南门市场", VenueStanding.InUse), ((await Venue.GetDetails())!.Registration.Name, (await Venue.GetRule())!.Standing));

        // One that is closed stands in no other's way, and refusing it changes nothing.
        var other = Of(Done(await Commands.ChangeAsync(_venue, Owner, owner, before => before with { Address = "新路" }, "")));
        Done(await other.Withdraw(Owner));
        Assert.Equal(("人民路1号", VenueStanding.InUse), ((await Venue.GetDetails())!.Registration.Address, (await Venue.GetRule())!.Standing));
    }

    [Fact]
    public async Task In_the_place_of_an_owner_a_county_acts_and_says_why()
    {
        _ = await Venue.Register(Market);
        var applicant = new VenueApplicant("county", IsChannel: false);
        Assert.Equal(VenueReviewFault.NotOwner, (await RenameAsync(new("village", IsChannel: false), Village, "业主失联")).Fault);
        Assert.Equal(VenueReviewFault.NotOwner, (await RenameAsync(new("wechat", IsChannel: true), null, "业主失联")).Fault);
        Assert.Equal(VenueReviewFault.ReasonMissing, (await RenameAsync(applicant, County, "")).Fault);
        Assert.Equal(VenueReviewFault.VenueUnknown, (await RenameAsync(applicant, County with { Region = Samples.FarVillage.Code.UpTo(RegionLevel.County) }, "业主失联")).Fault);
        var review = Of(Done(await RenameAsync(applicant, County, "业主失联")));
        Done(await review.Check(Village, null));
        Done(await review.Check(Township, null));
        Assert.Equal(VenueReviewFault.NotSecond, (await review.Check(County, null)).Fault);
        Assert.Equal("approved", Done(await review.Check(County with { UserName = "county2" }, null)).State);
        Assert.Equal("owner", (await Venue.GetDetails())!.Registration.RegisteredBy);
    }

    [Fact]
    public async Task One_cut_short_while_it_was_carried_out_is_carried_out_by_whoever_looks_after_it()
    {
        var (other, id) = (VenueId.New(), Guid.CreateVersion7());
        var review = Of(Done(await Commands.OpenAsync(other, id, Market with { Category = VenueCategory.Bus }, Owner, submit: true)));
        _cluster.Break("venue_directory");
        await Assert.ThrowsAnyAsync<Exception>(() => review.Check(County, null));
        _cluster.Mend("venue_directory");
        await _cluster.DeactivateAsync(review);
        await CareAsync();
        Assert.Equal("approved", (await review.GetView())!.State);
        Assert.Equal(VenueStanding.InUse, (await _cluster.Grains.GetGrain<IVenueGrain>(other.ToGrainKey()).GetRule())!.Standing);
    }

    [Fact]
    public async Task An_approval_holds_for_the_one_review_that_it_was_given_and_not_from_its_applicant()
    {
        var view = (await (await OpenAsync()).GetView())!;
        var seals = _cluster.Get<VenueReviewSeals>();
        var approval = seals.Make(view.ReviewId, view.Draft, new("owner", "county", ReviewFlow.Kind, Samples.Noon, default));
        Assert.True(seals.Holds(view.ReviewId, view.Draft, approval));
        Assert.False(seals.Holds(view.ReviewId, view.Draft, null));
        Assert.False(seals.Holds(Guid.NewGuid(), view.Draft, approval));
        Assert.False(seals.Holds(view.ReviewId, view.Draft with { Asked = Market with { Name = "另" } }, approval));
        Assert.False(seals.Holds(view.ReviewId, view.Draft with { Venue = VenueId.New() }, approval));
        Assert.False(seals.Holds(view.ReviewId, view.Draft, seals.Make(view.ReviewId, view.Draft, new("owner", "OWNER", ReviewFlow.Kind, Samples.Noon, default))));
    }

    [Fact]
    public async Task Places_that_may_be_the_same_are_found_and_what_has_ended_is_not()
    {
        var twins = _cluster.Get<VenueTwins>();
        _ = await Venue.Register(Market with { Name = $"{Samples.County.Name}北门市场" });
        var near = Assert.Single(await twins.FindAsync(VenueId.New(), Market with { Name = "北门市场东区", Address = "" }, default));
        Assert.Equal((_venue, false, false), (near.Entry.VenueId, near.SameAddress, near.SameCreditCode));
        Assert.True(Assert.Single(await twins.FindAsync(VenueId.New(), Market with { Name = "南街超市" }, default)).SameAddress);
        Assert.Empty(await twins.FindAsync(VenueId.New(), Market with { Name = "南街超市", Address = "别处" }, default));
        Assert.Empty(await twins.FindAsync(_venue, Market, default));
        Assert.Empty(await twins.FindAsync(VenueId.New(), Market with { Region = Samples.FarVillage.Code }, default));
        _ = await Venue.Carry(new(null, VenueStanding.Ended, "", Reviewed: true));
        Assert.Empty(await twins.FindAsync(VenueId.New(), Market, default));
    }

    private static VenueReviewView Done(VenueReviewResult result)
    {
        Assert.Equal(VenueReviewFault.None, result.Fault);
        return result.Review!;
    }

    private static (string State, RegionLevel? Level) StateOf(VenueReviewView view) => (view.State, view.Level);

    private IVenueReviewGrain Of(VenueReviewView review) => _cluster.Grains.GetGrain<IVenueReviewGrain>(review.ReviewId);

    private async Task<IVenueReviewGrain> OpenAsync() => Of(Done(await Commands.OpenAsync(_venue, Guid.CreateVersion7(), Market, Owner, submit: true)));

    private Task<VenueReviewResult> RenameAsync(VenueApplicant applicant, Official? official, string reason) =>
        Commands.ChangeAsync(_venue, applicant, official, before => before with { Name = "南门市场" }, reason);

    private async Task<IEnumerable<string>> StatesAsync(Official official) =>
        (await _cluster.Get<WaitingCases>().ReadAsync(official, null, CancellationToken.None)).Cases.Select(waiting => waiting.Entry.State);

    private Task<bool> CareAsync() => new Caretaker(
        _cluster.Get<IPersonDirectory>(), _cluster.Get<ICaseList>(), _cluster.Get<IEnumerable<ICaseKind>>(), _cluster.Grains, _cluster.Clock, NullLogger<Caretaker>.Instance)
        .OnceAsync(CancellationToken.None);

    private async Task<IEnumerable<string>> AuditedAsync(IVenueReviewGrain review) =>
        (await _cluster.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None))
            .Where(line => line.Subject == review.GetPrimaryKey().ToString()).Select(line => line.Action);
}
