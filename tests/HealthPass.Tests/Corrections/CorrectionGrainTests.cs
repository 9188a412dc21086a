using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Corrections;
using HealthPass.Grains.Families;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Names;
using HealthPass.Grains.Residents;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Corrections;

/// <summary>Corrections that officials decide on, in a cluster.</summary>
public sealed class CorrectionGrainTests : IAsyncLifetime
{
    private static readonly Official First = new("first", Samples.County.Code, [StaffRoles.EpidemicControl]);
    private static readonly Official Second = First with { UserName = "second" };
    private static readonly PersonCorrection NewPhone = new(null, Phone("13900139001"), null);
    private static readonly PersonCorrection NewName = new(Name("王晓明"), null, Samples.FarVillage.Code);

    private Cluster _cluster = null!;
    private PersonId _person;

    private CorrectionCommands Commands => _cluster.Get<CorrectionCommands>();

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.StartAsync();
        _person = await _cluster.RegisterAsync(1);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_phone_is_put_right_by_one_official_and_devices_that_had_the_old_one_are_signed_out()
    {
        var session = Guid.NewGuid();
        var resident = _cluster.Grains.GetGrain<IResidentGrain>(_person.ToGrainKey());
        _ = await resident.Begin(session);
        var correction = await OpenAsync(NewPhone);
        Assert.Equal(CorrectionFault.WrongState, (await correction.Correct(First)).Fault);
        Done(await correction.Accept(First));
        var sight = (await correction.Look(First))!;
        Assert.Equal((null, "139*****001", null), (sight.Asked.Name, sight.Asked.Phone, sight.Asked.Region));
        Assert.Equal(["correct", "decline_correction"], sight.Actions);
        Assert.Equal(CorrectionFault.TakesOtherWay, (await correction.Request(First, "王小明")).Fault);
        Assert.Equal("done", Done(await correction.Correct(First)).State);
        Assert.Equal("139*****001", (await _cluster.Person(_person).GetView())!.MaskedPhone);
        Assert.Equal(0, await resident.Devices(session));
        Assert.Equal("done", (await RowAsync()).State);
        Assert.Equal(["correction_opened", "correction_accepted", "correction_done"], await AuditedAsync(correction));
    }

    [Fact]
    public async Task A_name_takes_two_officials_who_both_read_it_on_the_document()
    {
        var correction = await OpenAsync(NewName);
        Done(await correction.Accept(First));
        Assert.Equal(CorrectionFault.TakesOtherWay, (await correction.Correct(First)).Fault);
        Assert.Equal(["request_correction", "decline_correction"], (await correction.Look(First))!.Actions);
        Assert.Equal(CorrectionFault.NameDiffers, (await correction.Request(First, "王小明")).Fault);
        var requested = Done(await correction.Request(First, " 王晓明"));
        Assert.Equal(("correction_requested", "accepted", "first"), (requested.State, requested.PublicState, requested.RequestedBy));
        Assert.Equal(NameMask.Of("王小明").ToString(), (await _cluster.Person(_person).GetView())!.MaskedName);

        Assert.Empty((await correction.Look(First))!.Actions);
        Assert.Empty((await WaitingAsync(First)).Cases);
        Assert.Equal(["approve_correction", "refuse_correction"], Assert.Single((await WaitingAsync(Second)).Cases).Actions);
        Assert.Equal(CorrectionFault.NotSecond, (await correction.Approve(First with { UserName = "FIRST" }, "王晓明")).Fault);
        Assert.Equal(CorrectionFault.NameDiffers, (await correction.Approve(Second, "王小明")).Fault);
        Assert.Equal("done", Done(await correction.Approve(Second, "王晓明")).State);
        var copy = (await _cluster.Person(_person).GetCopy())!;
        Assert.Equal(("王晓明", Samples.FarVillage.Code), (copy.Name, copy.Region));
        Assert.Equal(["correction_opened", "correction_accepted", "correction_requested", "correction_approved"], await AuditedAsync(correction));
    }

    [Fact]
    public async Task A_second_official_refuses_and_the_first_declines_and_the_person_reads_why()
    {
        var correction = await OpenAsync(NewName);
        Done(await correction.Accept(First));
        Done(await correction.Request(First, "王晓明"));
        Assert.Equal("accepted", Done(await correction.Refuse(Second, "证件不清")).State);
        var declined = Done(await correction.Decline(First, "请持证件到社区"));
        Assert.Equal(("declined", "请持证件到社区"), (declined.PublicState, declined.Answer));
        Assert.Equal("王小明", (await _cluster.Person(_person).GetCopy())!.Name);
        Assert.NotEqual(correction.GetPrimaryKey(), (await OpenAsync(NewPhone)).GetPrimaryKey());
        Assert.Equal(["received", "declined"], (await Commands.ReadAsync(_person)).Select(view => view.State));
    }

    [Fact]
    public async Task One_at_a_time_is_open_and_none_of_what_is_so_already()
    {
        Assert.Equal(CorrectionFault.NothingToCorrect, (await AskAsync(new(Name("王小明"), Phone("13800138000"), Samples.Village.Code))).Fault);
        Assert.Equal(CorrectionFault.PersonUnknown, (await Commands.OpenAsync(Samples.Person(9), CorrectionVoice.Resident, NewPhone)).Fault);
        var faults = (await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AskAsync(NewPhone)))).Select(result => result.Fault).Order();
        Assert.Equal([CorrectionFault.None, .. Enumerable.Repeat(CorrectionFault.Open, 4)], faults);
    }

    [Fact]
    public async Task It_is_the_county_of_the_homes_and_of_those_above_it_and_says_nothing_of_what_is_asked()
    {
        var correction = await OpenAsync(NewName);
        Assert.Equal(CorrectionFault.NotFound, (await correction.Accept(First with { Region = Samples.FarVillage.Parent!.Parent!.Code })).Fault);
        Assert.Null(await correction.Look(First with { Region = Samples.FarVillage.Parent!.Parent!.Code }));
        Assert.Equal(CorrectionFault.RoleMayNot, (await correction.Accept(First with { Roles = [StaffRoles.HotlineSupervisor] })).Fault);
        var waiting = Assert.Single((await WaitingAsync(First with { Region = Samples.City.Code })).Cases);
        Assert.Equal(("correction", "更正姓名、居住地", "", 1), (waiting.Entry.Kind, waiting.Entry.Title, waiting.Entry.Opener, waiting.Entry.People));
        Assert.DoesNotContain("晓", $"{waiting.Entry}{await correction.GetView()}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_who_took_the_call_down_decides_nothing()
    {
        var correction = Of(Done(await Commands.OpenAsync(_person, new(CorrectionWay.Hotline, "first", "call-1"), NewPhone)));
        Assert.Equal(CorrectionFault.NotSecond, (await correction.Accept(First)).Fault);
        Done(await correction.Accept(Second));
        Assert.Equal(CorrectionFault.NotSecond, (await correction.Correct(First)).Fault);
    }

    [Fact]
    public async Task What_waits_too_long_goes_up_to_the_city()
    {
        var correction = await OpenAsync(NewPhone);
        _cluster.Clock.Advance(TimeSpan.FromDays(5));
        await CareAsync();
        Assert.Equal("escalate", (await correction.GetView())!.History[^1].Action);
        Assert.Contains("correction_overdue", await AuditedAsync(correction));
    }

    [Fact]
    public async Task One_cut_short_while_it_was_done_is_done_by_whoever_looks_after_it()
    {
        var correction = await OpenAsync(NewPhone);
        Done(await correction.Accept(First));
        _cluster.Break("person_directory");
        await Assert.ThrowsAnyAsync<Exception>(() => correction.Correct(First));
        _cluster.Mend("person_directory");
        await _cluster.DeactivateAsync(correction);
        await CareAsync();
        Assert.Equal("done", (await correction.GetView())!.State);
        Assert.Equal("139*****001", (await _cluster.Person(_person).GetView())!.MaskedPhone);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_person_has_put_right_since_is_not_overwritten(bool byTwo)
    {
        var correction = await OpenAsync(byTwo ? NewName : NewPhone);
        Done(await correction.Accept(First));
        var own = byTwo ? new PersonCorrection(null, null, Samples.Township.Code) : new PersonCorrection(null, Phone("13900139009"), null);
        Assert.Equal(CorrectionOutcome.Corrected, (await Commands.CorrectOwnAsync(_person, own)).Outcome);
        var refused = byTwo ? await correction.Request(First, "王晓明") : await correction.Correct(First);
        Assert.Equal((CorrectionFault.Outdated, "accepted"), (refused.Fault, refused.Correction!.State));
        var copy = (await _cluster.Person(_person).GetCopy())!;
        Assert.Equal(("王小明", byTwo ? "13800138000" : "13900139009", byTwo ? Samples.Township.Code : Samples.Village.Code), (copy.Name, copy.Phone.Number, copy.Region));
        Done(await correction.Decline(First, "您已自行更正"));
    }

    [Fact]
    public async Task One_that_is_being_made_overwrites_nothing_that_was_put_right_in_the_same_moment()
    {
        var person = _cluster.Person(_person);
        var before = (await person.Holding(NewPhone))!;
        Assert.Equal("13800138000", before.Phone!.Value.Number);
        _ = await person.Correct(new(null, Phone("13900139009"), null), own: true);
        Assert.Equal(CorrectionOutcome.Outdated, (await person.Correct(NewPhone, own: false, before)).Outcome);
        Assert.Equal("13900139009", (await person.GetCopy())!.Phone.Number);
        Assert.Equal(CorrectionOutcome.Corrected, (await person.Correct(new(null, Phone("13900139009"), null), own: false, before)).Outcome);
    }

    [Fact]
    public async Task Whoever_holds_the_person_by_a_code_to_the_phone_that_was_lost_asks_again()
    {
        var ties = _cluster.Get<FamilyTies>();
        var holder = await _cluster.RegisterAsync(2);
        var tie = Guid.NewGuid();
        Assert.Equal(FamilyFault.None, await ties.TieAsync(holder, _person, FamilyRelation.Parent, null, tie));
        Assert.Equal(FamilyStanding.Held, (await ties.FindAsync(holder, tie))!.Value.Standing);
        var home = await OpenAsync(new(null, null, Samples.Township.Code));
        Done(await home.Accept(First));
        Done(await home.Correct(First));
        Assert.Equal(FamilyStanding.Held, (await ties.FindAsync(holder, tie))!.Value.Standing);

        var correction = await OpenAsync(NewPhone);
        Done(await correction.Accept(First));
        Done(await correction.Correct(First));
        Assert.Equal(FamilyStanding.NeedsConsent, (await ties.FindAsync(holder, tie))!.Value.Standing);
        _cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        var anew = Guid.NewGuid();
        Assert.Equal(FamilyFault.None, await ties.TieAsync(holder, _person, FamilyRelation.Parent, null, anew));
        Assert.Equal(FamilyStanding.Held, (await ties.FindAsync(holder, anew))!.Value.Standing);
    }

    [Fact]
    public async Task Nothing_that_officials_say_holds_a_number()
    {
        var correction = await OpenAsync(NewName);
        Done(await correction.Accept(First));
        Assert.Equal(CorrectionFault.TextNamesSomebody, (await correction.Decline(First, "请用 139 0013 9001 联系")).Fault);
        Done(await correction.Request(First, "王晓明"));
        Assert.Equal(CorrectionFault.TextNamesSomebody, (await correction.Refuse(Second, "510104199001011234")).Fault);
        Assert.Equal("correction_requested", (await correction.GetView())!.State);
    }

    [Fact]
    public async Task A_decision_holds_for_the_one_correction_that_it_was_taken_on()
    {
        var view = (await (await OpenAsync(NewName)).GetView())!;
        var seals = _cluster.Get<CorrectionSeals>();
        var approval = seals.Make(view.CorrectionId, view.Draft, new("first", "second", "correction", Samples.Noon, default));
        Assert.True(seals.Holds(view.CorrectionId, view.Draft, approval));
        Assert.False(seals.Holds(view.CorrectionId, view.Draft, null));
        Assert.False(seals.Holds(view.CorrectionId, view.Draft, approval with { Seal = default }));
        Assert.False(seals.Holds(Guid.NewGuid(), view.Draft, approval));
        Assert.False(seals.Holds(view.CorrectionId, view.Draft with { Asked = [1] }, approval));
        var alone = seals.Make(view.CorrectionId, view.Draft, new("first", "FIRST", "correction", Samples.Noon, default));
        Assert.False(seals.Holds(view.CorrectionId, view.Draft, alone));
    }

    private static PersonName Name(string text) => PersonName.TryParse(text, out var name) ? name : throw new ArgumentException(text, nameof(text));

    private static PhoneNumber Phone(string text) => PhoneNumber.TryParse(text, out var phone) ? phone : throw new ArgumentException(text, nameof(text));

    private static CorrectionView Done(CorrectionResult result)
    {
        Assert.Equal(CorrectionFault.None, result.Fault);
        return result.Correction!;
    }

    private Task<CorrectionResult> AskAsync(PersonCorrection asked) => Commands.OpenAsync(_person, CorrectionVoice.Resident, asked);

    private async Task<ICorrectionGrain> OpenAsync(PersonCorrection asked) => Of(Done(await AskAsync(asked)));

    private ICorrectionGrain Of(CorrectionView correction) => _cluster.Grains.GetGrain<ICorrectionGrain>(correction.CorrectionId);

    private Task<WaitingPage> WaitingAsync(Official official) => _cluster.Get<WaitingCases>().ReadAsync(official, null, CancellationToken.None);

    private Task<bool> CareAsync() => new Caretaker(
        _cluster.Get<IPersonDirectory>(), _cluster.Get<ICaseList>(), _cluster.Get<IEnumerable<ICaseKind>>(), _cluster.Grains, _cluster.Clock, NullLogger<Caretaker>.Instance)
        .OnceAsync(CancellationToken.None);

    private async Task<CaseEntry> RowAsync() =>
        Assert.Single(await _cluster.Get<ICaseList>().ListAsync(CorrectionFlow.Kind, Samples.Tree.Root.Code, null, 10, CancellationToken.None));

    private async Task<IEnumerable<string>> AuditedAsync(ICorrectionGrain correction) =>
        (await _cluster.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None))
            .Where(line => line.Subject == correction.GetPrimaryKey().ToString()).Select(line => line.Action);
}
