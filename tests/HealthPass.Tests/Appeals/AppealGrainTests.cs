using HealthPass.Grains.Appeals;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Appeals;

/// <summary>Appeals against what two officials have assigned, in a cluster.</summary>
public sealed class AppealGrainTests : IAsyncLifetime
{
    private static readonly Official Maker = new("maker", Samples.City.Code, [StaffRoles.EpidemicControl]);
    private static readonly Official Checker = Maker with { UserName = "checker" };
    private static readonly Official First = Maker with { UserName = "first" };
    private static readonly Official Second = Maker with { UserName = "second" };

    private readonly Guid _assignment = Guid.NewGuid();
    private Cluster _cluster = null!;
    private PersonId _person;
    private PersonId _other;

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.StartAsync();
        _person = await _cluster.RegisterAsync(1);
        _other = await _cluster.RegisterAsync(2);
        var assignment = _cluster.Grains.GetGrain<IAssignmentGrain>(_assignment);
        Assert.Equal(AssignmentFault.None, (await assignment.Create(new(Maker, "SC05", "doc-1", "file-1", "office", null, null, null, [_person, _other]))).Fault);
        Assert.Equal(AssignmentFault.None, (await assignment.ApproveSeenAsync(Checker)).Fault);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task An_upheld_appeal_takes_the_fact_back_from_this_person_alone_and_by_two_officials()
    {
        var appeal = await OpenAsync();
        var view = (await appeal.GetView())!;
        Assert.Equal(
            (AppealFlow.Received, _person, _assignment, "SC05", Colour.Red, Samples.City.Code, "doc-1", "office"),
            (view.State, view.Draft.Person, view.Draft.AssignmentId!.Value, view.Draft.ReasonCode, view.Draft.Colour, view.Draft.Region, view.Draft.DocumentNumber, view.Draft.Authority));
        Assert.Equal(["maker", "checker"], view.Draft.Barred);

        Assert.Equal(AppealFlow.Accepted, Done(await appeal.Accept(First)).State);
        var asked = Done(await appeal.Uphold(First, "核查属实"));
        Assert.Equal((AppealFlow.Requested, AppealFlow.Accepted, null), (asked.State, asked.PublicState, asked.PublicAnswer));
        Assert.Equal(Colour.Red, ColourOf(_person));

        Assert.Equal(AppealFault.NotSecond, (await appeal.ApproveUpholding(First with { UserName = "FIRST" }, await EffectAsync(appeal))).Fault);
        Assert.Equal(AppealFault.EffectMissing, (await appeal.ApproveUpholding(Second, "")).Fault);
        Assert.Equal(AppealFault.EffectChanged, (await appeal.ApproveUpholding(Second, "another")).Fault);
        var upheld = Done(await appeal.ApproveUpholding(Second, await EffectAsync(appeal)));
        Assert.Equal((AppealFlow.Upheld, "核查属实", null), (upheld.PublicState, upheld.PublicAnswer, upheld.DueAt));
        Assert.Equal((Colour.Green, Colour.Red), (ColourOf(_person), ColourOf(_other)));
        Assert.Equal(
            ["appeal_opened", "appeal_accepted", "appeal_upholding_requested", "appeal_upheld"], await AuditedAsync(appeal));
        Assert.Equal(["open", "accept", "uphold", "approve_upholding", "taken_back"], upheld.History.Select(happened => happened.Action));
        Assert.Equal(("upheld", CaseEntry.Never), (await RowAsync() is var row ? row.State : "", row.LookAt));

        // Whatever the assignment does afterwards, the fact does not come back.
        await _cluster.Grains.GetGrain<IAssignmentGrain>(_assignment).Resume();
        Assert.Equal(AssignmentFault.None, (await _cluster.Grains.GetGrain<IAssignmentGrain>(_assignment).Reverse(First, "mistake")).Fault);
        Assert.Equal(AssignmentFault.None, (await _cluster.Grains.GetGrain<IAssignmentGrain>(_assignment).RefuseReversal(Second, "no")).Fault);
        Assert.Equal((Colour.Green, Colour.Red), (ColourOf(_person), ColourOf(_other)));
        Assert.Equal(AppealFault.NothingToAppeal, (await AppealAsync()).Fault);
    }

    [Fact]
    public async Task A_declined_appeal_changes_no_colour_and_tells_why_and_another_may_follow()
    {
        var appeal = await OpenAsync();
        Assert.Equal(AppealFault.WrongState, (await appeal.Decline(First, "not taken yet")).Fault);
        Done(await appeal.Accept(First));
        var declined = Done(await appeal.Decline(Second, "流调确认"));
        Assert.Equal(("declined", "流调确认", Samples.Noon), (declined.PublicState, declined.PublicAnswer, declined.AnsweredAt));
        Assert.Equal(Colour.Red, ColourOf(_person));
        Assert.Equal(AppealFault.WrongState, (await appeal.Uphold(First, "after all")).Fault);
        Assert.NotEqual(appeal.GetPrimaryKey(), (await OpenAsync()).GetPrimaryKey());
        Assert.Equal(["received", "declined"], (await _cluster.Get<AppealCommands>().ReadAsync(_person)).Select(view => view.State));
    }

    [Fact]
    public async Task A_second_official_who_refuses_leaves_it_to_be_answered_otherwise()
    {
        var appeal = await OpenAsync();
        Done(await appeal.Accept(First));
        Done(await appeal.Uphold(First, "核查属实"));
        Assert.Equal(AppealFault.NotSecond, (await appeal.RefuseUpholding(First, "never mind")).Fault);
        var refused = Done(await appeal.RefuseUpholding(Second, "证据不足"));
        Assert.Equal((AppealFlow.Accepted, null, null), (refused.State, refused.Answer, refused.UpheldBy));
        Assert.NotNull(refused.DueAt);
        Done(await appeal.Decline(First, "流调确认"));
        Assert.Equal(Colour.Red, ColourOf(_person));
    }

    [Fact]
    public async Task Those_who_made_and_approved_it_neither_see_the_appeal_on_their_desk_nor_decide_it()
    {
        var appeal = await OpenAsync();
        foreach (var official in new[] { Maker, Checker, Maker with { UserName = "Maker" } })
        {
            Assert.Equal(AppealFault.NotSecond, (await appeal.Accept(official)).Fault);
            Assert.Equal(default, (await WaitingAsync(official)).Count);
            Assert.Empty((await appeal.Look(official))!.Actions);
        }

        var waiting = Assert.Single((await WaitingAsync(First)).Cases);
        Assert.Equal(("appeal", "密切接触者", "", 1), (waiting.Entry.Kind, waiting.Entry.Title, waiting.Entry.Opener, waiting.Entry.People));
        Assert.Equal(["accept"], waiting.Actions);
        Done(await appeal.Accept(First));
        Assert.Equal(["uphold", "decline"], Assert.Single((await WaitingAsync(First)).Cases).Actions);
        Done(await appeal.Uphold(First, "核查属实"));
        Assert.Empty((await WaitingAsync(First)).Cases);
        Assert.Equal(["approve_upholding", "refuse_upholding"], Assert.Single((await WaitingAsync(Second)).Cases).Actions);

        // A county is not in charge of what a city has done.
        Assert.Equal(AppealFault.OutOfScope, (await appeal.RefuseUpholding(Second with { Region = Samples.County.Code }, "no")).Fault);
        Assert.Null(await appeal.Look(Second with { Region = Samples.County.Code }));
    }

    [Fact]
    public async Task There_is_one_open_appeal_of_a_person_and_fact_however_many_ask_at_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AppealAsync()));
        Assert.Equal([AppealFault.None, .. Enumerable.Repeat(AppealFault.Open, 5)], results.Select(result => result.Fault).Order());
        Assert.Single(results.Select(result => result.Appeal!.AppealId).Distinct());
        Assert.Equal(AppealFault.None, (await AppealAsync(_other)).Fault);
        Assert.Equal(AppealFault.PersonUnknown, (await AppealAsync(Samples.Person(99))).Fault);
        Assert.Equal(AppealFault.NothingToAppeal, (await AppealAsync(await _cluster.RegisterAsync(3))).Fault);
        Assert.Equal(AppealFault.TextNamesSomebody, (await _cluster.Get<AppealCommands>().OpenAsync(_other, AppealVoice.Resident, "打13800138000")).Fault);
    }

    [Fact]
    public async Task Nothing_that_officials_say_holds_a_number()
    {
        var appeal = await OpenAsync();
        Done(await appeal.Accept(First));
        Assert.Equal(AppealFault.TextNamesSomebody, (await appeal.Decline(First, "打13800138000")).Fault);
        Assert.Equal(AppealFault.TextNamesSomebody, (await appeal.Uphold(First, "护照 E12345678 核查属实")).Fault);
        Done(await appeal.Uphold(First, "核查属实"));
        Assert.Equal(AppealFault.TextNamesSomebody, (await appeal.RefuseUpholding(Second, "510104199001011234")).Fault);
    }

    [Fact]
    public async Task Of_whoever_has_withdrawn_nothing_is_read_any_more()
    {
        var appeal = await OpenAsync();
        var until = (await appeal.GetView())!.OpenedAt;
        var person = (await appeal.GetView())!.Draft.Person;
        var list = _cluster.Grains.GetGrain<IPersonAppealsGrain>(person.ToGrainKey());
        await list.Forget(until.AddSeconds(-1));
        Assert.Equal("received", (await appeal.GetView())!.State);
        await list.Forget(until);
        await list.Forget(until);
        var view = (await appeal.GetView())!;
        Assert.Equal(("withdrawn", string.Empty), (view.State, view.Draft.Text));
        Assert.Empty(await list.Read());
    }

    [Fact]
    public async Task Whoever_brought_it_takes_it_back_and_nobody_elses()
    {
        var appeal = await OpenAsync();
        var commands = _cluster.Get<AppealCommands>();
        Assert.Equal(AppealFault.NotFound, (await commands.WithdrawAsync(_other, appeal.GetPrimaryKey(), AppealVoice.Resident)).Fault);
        Done(await appeal.Accept(First));
        Assert.Equal("withdrawn", Done(await commands.WithdrawAsync(_person, appeal.GetPrimaryKey(), AppealVoice.Resident)).State);
        Assert.Equal(AppealFault.WrongState, (await commands.WithdrawAsync(_person, appeal.GetPrimaryKey(), AppealVoice.Resident)).Fault);
        Assert.Equal(AppealFault.WrongState, (await appeal.Decline(First, "too late")).Fault);
        Assert.Equal(default, (await WaitingAsync(First)).Count);
        Assert.Equal(AppealFault.None, (await AppealAsync()).Fault);
    }

    [Fact]
    public async Task A_withdrawal_and_a_decision_at_once_leave_one_of_them()
    {
        var appeal = await OpenAsync();
        Done(await appeal.Accept(First));
        var both = await Task.WhenAll(appeal.Decline(First, "流调确认"), _cluster.Get<AppealCommands>().WithdrawAsync(_person, appeal.GetPrimaryKey(), AppealVoice.Resident));
        Assert.Equal([AppealFault.None, AppealFault.WrongState], both.Select(result => result.Fault).Order());
        Assert.Equal(3, (await appeal.GetView())!.History.Length);
    }

    [Fact]
    public async Task What_nobody_answers_in_three_working_days_goes_up_day_by_day_and_never_lapses()
    {
        // A Thursday: three working days are over on Tuesday.
        var appeal = await OpenAsync();
        var due = Samples.Noon.AddDays(5);
        Assert.Equal(due, (await appeal.GetView())!.DueAt);
        _cluster.Clock.Advance(TimeSpan.FromHours(119));
        Done(await appeal.Accept(First));
        await CareAsync();
        Assert.Equal(["open", "accept"], (await appeal.GetView())!.History.Select(happened => happened.Action));

        _cluster.Clock.Advance(TimeSpan.FromHours(1));
        await CareAsync();
        await _cluster.DeactivateAsync(appeal);
        await CareAsync();
        var view = (await appeal.GetView())!;
        Assert.Equal((AppealFlow.Accepted, due), (view.State, view.DueAt));
        Assert.Equal(("escalate", null, Samples.Tree.Root.Code.ToString()), (view.History[2].Action, view.History[2].By, view.History[2].Note));
        Assert.Equal(new CaseCount(1, 1), (await WaitingAsync(First with { Region = Samples.Tree.Root.Code })).Count);

        _cluster.Clock.Advance(TimeSpan.FromDays(60));
        await CareAsync();
        Assert.Equal(["open", "accept", "escalate", "escalate", "escalate"], (await appeal.GetView())!.History.Select(happened => happened.Action));
        Assert.Equal(AppealFlow.Declined, Done(await appeal.Decline(First, "流调确认")).State);
    }

    [Fact]
    public async Task What_no_officials_assigned_goes_to_the_home_county_and_is_not_theirs_to_take_back()
    {
        var declared = await _cluster.RegisterAsync(4);
        _ = await _cluster.Person(declared).AddFact(
            _cluster.Sealed(declared, new(Guid.NewGuid(), "SC14", Samples.Noon, null, null, null, null, null, Samples.Noon, null)), Samples.City.Code);
        var appeal = Of(Done(await AppealAsync(declared)));
        var official = First with { Region = Samples.County.Code };
        Assert.Equal(Samples.County.Code, (await appeal.GetView())!.Draft.Region);
        Done(await appeal.Accept(official));
        Assert.Equal(AppealFault.NoAssignment, (await appeal.Uphold(official, "核查属实")).Fault);
        Assert.Equal(["decline"], (await appeal.Look(official))!.Actions);
        Done(await appeal.Decline(official, "请更正申报"));
    }

    [Fact]
    public async Task An_agent_opens_one_for_whom_he_has_looked_up_within_the_day_and_does_not_decide_it()
    {
        var commands = _cluster.Get<AppealCommands>();
        var agent = First with { UserName = "agent", Roles = [StaffRoles.HotlineAgent, StaffRoles.EpidemicControl] };
        Assert.Equal(AppealFault.NotLookedUp, await AskAsync("call-1"));
        _ = await _cluster.Get<Grains.Hotline.ILookupLog>().NoteAsync("agent", new(Samples.Noon.ToUnixTimeSeconds(), "appeal_intake", Samples.City.Code), [_person], CancellationToken.None);
        Assert.Equal(AppealFault.CallIdInvalid, await AskAsync("13800138000"));
        Assert.Equal(AppealFault.NotLookedUp, await AskAsync("call-1", Second));
        Assert.Equal(AppealFault.PersonUnknown, await AskAsync("call-1", agent with { Region = Samples.FarVillage.Parent!.Code }));
        Assert.Equal(AppealFault.None, await AskAsync("call-1"));
        var appeal = Of(Assert.Single(await commands.ReadAsync(_person)));
        Assert.Equal(AppealFault.NotSecond, (await appeal.Accept(agent)).Fault);
        Assert.Equal(0, (await WaitingAsync(agent)).Count.Waiting);
        _cluster.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(AppealFault.NotLookedUp, await AskAsync("call-2"));

        async Task<AppealFault> AskAsync(string call, Official? by = null) =>
            (await commands.OpenForCallerAsync(_person, by ?? agent, call, "不是密接", CancellationToken.None)).Fault;
    }

    [Fact]
    public async Task An_upholding_cut_short_is_listed_as_under_way_and_taken_up_again()
    {
        var appeal = await OpenAsync();
        Done(await appeal.Accept(First));
        Done(await appeal.Uphold(First, "核查属实"));
        _cluster.Break("person_directory");
        await Assert.ThrowsAnyAsync<Exception>(async () => await appeal.ApproveUpholding(Second, await EffectAsync(appeal)));
        _cluster.Mend("person_directory");
        Assert.Equal((AppealFlow.Upholding, AppealFlow.Accepted), ((await appeal.GetView())!.State, (await appeal.GetView())!.PublicState));
        Assert.Equal("upholding", (await RowAsync()).State);
        await _cluster.DeactivateAsync(appeal);
        await CareAsync();
        Assert.Equal((AppealFlow.Upheld, Colour.Green), ((await appeal.GetView())!.State, ColourOf(_person)));
    }

    [Fact]
    public async Task An_approval_holds_for_the_one_appeal_that_it_was_given_to()
    {
        var view = (await (await OpenAsync()).GetView())!;
        var seals = _cluster.Get<AppealSeals>();
        var approval = seals.Make(view.AppealId, view.Draft, new("first", "second", "effect", Samples.Noon, default));
        Assert.True(seals.Holds(view.AppealId, view.Draft, approval));
        Assert.False(seals.Holds(view.AppealId, view.Draft, null));
        Assert.False(seals.Holds(view.AppealId, view.Draft, approval with { Seal = default }));
        Assert.False(seals.Holds(view.AppealId, view.Draft, approval with { Checker = "first" }));
        Assert.False(seals.Holds(Guid.NewGuid(), view.Draft, approval));
        Assert.False(seals.Holds(view.AppealId, view.Draft with { Person = _other }, approval));
        Assert.False(seals.Holds(view.AppealId, view.Draft with { AssignmentId = Guid.NewGuid() }, approval));
    }

    [Theory]
    [InlineData("case_list")]
    [InlineData("audit_entry")]
    [InlineData("grain_state")]
    public async Task Wherever_an_opening_is_cut_short_asking_again_opens_one(string table)
    {
        _cluster.Break(table);
        await Assert.ThrowsAnyAsync<Exception>(() => AppealAsync());
        _cluster.Mend(table);
        await CareAsync();
        Assert.Contains((await AppealAsync()).Fault, new[] { AppealFault.None, AppealFault.Open });
        Assert.Equal("received", Assert.Single(await _cluster.Get<AppealCommands>().ReadAsync(_person)).State);
        Assert.Equal("received", (await RowAsync()).State);
    }

    private static AppealView Done(AppealResult result)
    {
        Assert.Equal(AppealFault.None, result.Fault);
        return result.Appeal!;
    }

    private Task<AppealResult> AppealAsync(PersonId? person = null) => _cluster.Get<AppealCommands>().OpenAsync(person ?? _person, AppealVoice.Resident, "我不是密接");

    private async Task<IAppealGrain> OpenAsync() => Of(Done(await AppealAsync()));

    private IAppealGrain Of(AppealView appeal) => _cluster.Grains.GetGrain<IAppealGrain>(appeal.AppealId);

    private static async Task<string> EffectAsync(IAppealGrain appeal) => (await appeal.Look(Second))!.Effect!.Hash;

    private Task<WaitingPage> WaitingAsync(Official official) => _cluster.Get<WaitingCases>().ReadAsync(official, null, CancellationToken.None);

    private Task<bool> CareAsync() => new Caretaker(
        _cluster.Get<IPersonDirectory>(), _cluster.Get<ICaseList>(), _cluster.Get<IEnumerable<ICaseKind>>(), _cluster.Grains, _cluster.Clock, NullLogger<Caretaker>.Instance)
        .OnceAsync(CancellationToken.None);

    private async Task<CaseEntry> RowAsync() =>
        Assert.Single(await _cluster.Get<ICaseList>().ListAsync(AppealFlow.Kind, Samples.Tree.Root.Code, null, 10, CancellationToken.None));

    private async Task<List<string>> AuditedAsync(IAppealGrain appeal) =>
        [.. (await _cluster.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None)).Where(line => line.Subject == appeal.GetPrimaryKey().ToString()).Select(line => line.Action)];

    private Colour ColourOf(PersonId person) => _cluster.Get<PersonBoard>().TryGet(person, out var status) ? status.Colour : Colour.None;
}
