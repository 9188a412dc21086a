using HealthPass.Grains.Assignments;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Duplicates;
using HealthPass.Grains.Health;
using HealthPass.Grains.Leaving;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.People.Names;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Identity;

/// <summary>Registrations that may be one person's: they are found, and two officials have them count as one.</summary>
public sealed class DuplicateTests : IAsyncLifetime
{
    private const string Note = "本人持两本证件到场";

    private static readonly Official First = new("first", Samples.County.Code, [StaffRoles.EpidemicControl]);
    private static readonly Official Second = First with { UserName = "second" };

    private Cluster _cluster = null!;
    private int _passports;

    private Likenesses Likenesses => _cluster.Get<Likenesses>();

    private DuplicateCommands Commands => _cluster.Get<DuplicateCommands>();

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task One_name_as_people_write_it_and_one_phone_are_asked_about_once_and_relatives_are_not()
    {
        var first = await RegisterAsync("阿依古丽·买买提");
        _ = await RegisterAsync("买买提·艾力");
        _ = await RegisterAsync("阿依古丽·买买提", phone: "13900139001");
        Assert.Empty((await WaitingAsync(First)).Cases);

        _cluster.Clock.Advance(TimeSpan.FromHours(1));
        var second = await RegisterAsync("阿依古丽 • 买买提");
        await Likenesses.LookAsync(second, default);
        await Likenesses.LookAsync(first, default);
        var waiting = Assert.Single((await WaitingAsync(First)).Cases);
        Assert.Equal(("duplicate", "疑似重复登记", 2, Samples.County.Code), (waiting.Entry.Kind, waiting.Entry.Title, waiting.Entry.People, waiting.Entry.Region));
        Assert.Equal(["ask_merge", "keep_apart"], waiting.Actions);
        var sight = (await Of(first, second).Look(First))!;
        Assert.Equal((first, second, false), (sight.Duplicate.Draft.Earlier, sight.Duplicate.Draft.Later, sight.Duplicate.Draft.HasBirth));
        Assert.Equal(["duplicate_found"], await AuditedAsync(first, second));
    }

    [Theory]
    [InlineData("510104199001011214", "510104199001011230", true)]
    [InlineData("510104199001011214", "510104196501011233", false)]
    public async Task A_date_of_birth_tells_namesakes_apart_where_both_are_known(string one, string other, bool isAlike)
    {
        var (first, second) = (await RegisterAsync("王小明", Id(one)), await RegisterAsync("王小明", Id(other)));
        await Likenesses.LookAsync(second, default);
        var view = await Of(first, second).GetView();
        Assert.Equal(isAlike, view is not null);
        Assert.Equal(isAlike, view?.Draft.HasBirth ?? false);
    }

    [Fact]
    public async Task A_correction_of_the_phone_finds_one_as_well()
    {
        var (first, second) = (await RegisterAsync("王小明"), await RegisterAsync("王小明", phone: "13900139001"));
        Assert.Null(await Of(first, second).GetView());
        _ = await _cluster.Get<Grains.Corrections.CorrectionCommands>().CorrectOwnAsync(second, new(null, Phone("13800138000"), null));
        Assert.NotNull(await Of(first, second).GetView());
    }

    [Fact]
    public async Task One_registration_opens_few_cases_however_many_are_like_it()
    {
        for (var i = 0; i < 2 * Likenesses.MostOpened; i++)
        {
            _ = await RegisterAsync("王小明", look: false);
        }

        await Likenesses.LookAsync(await RegisterAsync("王小明", look: false), default);
        Assert.Equal(Likenesses.MostOpened, (await WaitingAsync(First)).Cases.Count);
    }

    [Fact]
    public async Task What_was_found_to_be_two_peoples_is_never_asked_about_again()
    {
        var (first, second) = (await RegisterAsync("王小明"), await RegisterAsync("王小明"));
        Assert.Equal(DuplicateFault.NoteNamesSomebody, (await Commands.KeepApartAsync(Key(first, second), "电话13800138000", First)).Fault);
        Assert.Equal("kept_apart", Done(await Commands.KeepApartAsync(Key(first, second), "同名的两个人", First)).State);
        await Likenesses.LookAsync(first, default);
        await Likenesses.LookAsync(second, default);
        Assert.Empty((await WaitingAsync(First)).Cases);
        Assert.Empty(await _cluster.Person(first).GetRegistrations());
    }

    [Fact]
    public async Task Who_learns_better_has_two_officials_decide_about_two_that_were_kept_apart()
    {
        var (first, second) = (await RegisterAsync("王小明"), await RegisterAsync("王小明"));
        await AssignAsync(first);
        var key = Key(first, second);
        _ = Done(await Commands.KeepApartAsync(key, "同名的两个人", First));
        Assert.Equal(["ask_merge"], (await Of(first, second).Look(Second))!.Actions);
        Assert.Equal(DuplicateFault.WrongState, (await Commands.ApproveAsync(key, Second)).Fault);

        var asked = Done(await Commands.AskAsync(key, Note, First));
        Assert.Equal(("merge_requested", null), (asked.State, asked.DecidedAt));
        Assert.Equal(DuplicateFault.NotSecond, (await Commands.ApproveAsync(key, First)).Fault);
        Assert.Single((await WaitingAsync(Second)).Cases);
        Assert.Equal("merged", Done(await Commands.ApproveAsync(key, Second)).State);
        Assert.Equal(Colour.Red, await ColourAsync(second));
    }

    [Fact]
    public async Task Two_officials_have_them_count_as_one_and_who_is_red_under_one_is_red_under_each()
    {
        var (first, second) = (await RegisterAsync("王小明"), await RegisterAsync("王小明"));
        await AssignAsync(first);
        Assert.Equal((Colour.Red, Colour.Green), (await ColourAsync(first), await ColourAsync(second)));

        var key = Key(first, second);
        Assert.Equal("merge_requested", Done(await Commands.AskAsync(key, Note, First)).State);
        Assert.Empty((await WaitingAsync(First)).Cases);
        Assert.Equal(DuplicateFault.NotSecond, (await Commands.ApproveAsync(key, First with { UserName = "FIRST" })).Fault);
        Assert.Equal(DuplicateFault.RoleMayNot, (await Commands.ApproveAsync(key, Second with { Roles = [StaffRoles.HotlineSupervisor] })).Fault);
        Assert.Equal(DuplicateFault.NotFound, (await Commands.ApproveAsync(key, Second with { Region = Samples.FarVillage.Parent!.Parent!.Code })).Fault);
        Assert.Equal(Colour.Green, await ColourAsync(second));
        Assert.Equal("merged", Done(await Commands.ApproveAsync(key, Second)).State);
        Assert.Equal((Colour.Red, Colour.Red), (await ColourAsync(first), await ColourAsync(second)));
        Assert.Equal([new(second, false, default)], (await _cluster.Person(first).GetRegistrations()).Select(other => other with { At = default }));
        Assert.Equal([new OtherRegistration(first, true, default)], (await _cluster.Person(second).GetRegistrations()).Select(other => other with { At = default }));
        Assert.Equal(["duplicate_found", "duplicate_merge_requested", "duplicate_merge_approved"], await AuditedAsync(first, second));
    }

    [Fact]
    public async Task Who_withdraws_the_red_one_of_two_does_not_leave_the_colour_behind()
    {
        _cluster.Get<SealEra>().Close();
        var (first, second) = (await RegisterAsync("王小明"), await RegisterAsync("王小明"));
        await AssignAsync(first);
        _ = await _cluster.Get<LeavingCommands>().LeaveAsync(Guid.NewGuid(), first, (await _cluster.Person(first).GetView())!.AppliedAt, null);
        Assert.Null(await _cluster.Person(first).GetView());

        Done(await Commands.AskAsync(Key(first, second), Note, First));
        Assert.Equal("merged", Done(await Commands.ApproveAsync(Key(first, second), Second)).State);
        Assert.Equal(Colour.Red, await ColourAsync(second));
    }

    [Fact]
    public async Task What_is_assigned_and_taken_back_later_counts_for_each_whichever_it_names()
    {
        var (first, second) = (await RegisterAsync("王小明"), await RegisterAsync("王小明"));
        var before = await AssignAsync(first);
        Done(await Commands.AskAsync(Key(first, second), Note, First));
        Done(await Commands.ApproveAsync(Key(first, second), Second));
        await ReverseAsync(before);
        Assert.Equal((Colour.Green, Colour.Green), (await ColourAsync(first), await ColourAsync(second)));

        var after = await AssignAsync(second);
        Assert.Equal((Colour.Red, Colour.Red), (await ColourAsync(first), await ColourAsync(second)));
        await ReverseAsync(after);
        Assert.Equal((Colour.Green, Colour.Green), (await ColourAsync(first), await ColourAsync(second)));
    }

    [Fact]
    public async Task A_third_registration_is_one_person_with_both_others()
    {
        PersonId[] all = [await RegisterAsync("王小明"), await RegisterAsync("王小明"), await RegisterAsync("王小明")];
        await AssignAsync(all[0]);
        foreach (var other in all[1..])
        {
            Done(await Commands.AskAsync(Key(all[0], other), Note, First));
            Done(await Commands.ApproveAsync(Key(all[0], other), Second));
        }

        Assert.Equal([Colour.Red, Colour.Red, Colour.Red], await Task.WhenAll(all.Select(ColourAsync)));
        Assert.All(await Task.WhenAll(all.Select(person => _cluster.Person(person).GetRegistrations())), others => Assert.Equal(2, others.Length));
    }

    [Fact]
    public async Task Two_with_more_facts_together_than_are_kept_are_not_begun_to_be_merged()
    {
        var (first, second) = (await RegisterAsync("王小明"), await RegisterAsync("王小明"));
        for (var i = 0; i < (PersonDecisions.MaxFacts / 2) + 1; i++)
        {
            await AssignAsync(first);
            await AssignAsync(second);
        }

        Assert.Equal(DuplicateFault.TooManyFacts, (await Commands.AskAsync(Key(first, second), Note, First)).Fault);
        Assert.Equal("received", (await Of(first, second).GetView())!.State);
        Assert.Empty(await _cluster.Person(first).GetRegistrations());
    }

    [Fact]
    public async Task A_second_official_refuses_and_it_waits_again()
    {
        var (first, second) = (await RegisterAsync("王小明"), await RegisterAsync("王小明"));
        Done(await Commands.AskAsync(Key(first, second), Note, First));
        Assert.Equal("received", Done(await Commands.RefuseAsync(Key(first, second), "再核实", Second)).State);
        Assert.Equal(["ask_merge", "keep_apart"], (await Of(first, second).Look(First))!.Actions);
        Assert.Empty(await _cluster.Person(first).GetRegistrations());
    }

    [Fact]
    public async Task A_decision_holds_for_the_two_that_it_was_taken_on()
    {
        var (first, second) = (await RegisterAsync("王小明"), await RegisterAsync("王小明"));
        var view = (await Of(first, second).GetView())!;
        var seals = _cluster.Get<MergeSeals>();
        var approval = seals.Make(view.DuplicateId, view.Draft, new("first", "second", DuplicateFlow.Kind, Samples.Noon, default));
        Assert.True(seals.Holds(view.DuplicateId, view.Draft, approval));
        Assert.False(seals.Holds(view.DuplicateId, view.Draft, null));
        Assert.False(seals.Holds(view.DuplicateId, view.Draft with { Later = Samples.Person(7) }, approval));
        Assert.False(seals.Holds(view.DuplicateId, view.Draft, seals.Make(view.DuplicateId, view.Draft, new("first", "FIRST", DuplicateFlow.Kind, Samples.Noon, default))));
    }

    private static IdentityDocument Id(string number) => Parse("resident_id", number);

    private static IdentityDocument Parse(string type, string number) =>
        DocumentParser.TryParse(type, number, null, Samples.Today, out var document, out var fault) ? document : throw new InvalidOperationException($"{number}: {fault}");

    private static PhoneNumber Phone(string text) => PhoneNumber.TryParse(text, out var phone) ? phone : throw new ArgumentException(text, nameof(text));

    private static DuplicateView Done(DuplicateResult result)
    {
        Assert.Equal(DuplicateFault.None, result.Fault);
        return result.Duplicate!;
    }

    private static Guid Key(PersonId one, PersonId other) => Likenesses.KeyOf(one, other);

    private IDuplicateGrain Of(PersonId one, PersonId other) => _cluster.Grains.GetGrain<IDuplicateGrain>(Key(one, other));

    private async Task<PersonId> RegisterAsync(string name, IdentityDocument? document = null, string phone = "13800138000", bool look = true)
    {
        // One after the other, so that it is known which came first.
        _cluster.Clock.Advance(TimeSpan.FromSeconds(2));
        var held = document ?? Parse("passport", FormattableString.Invariant($"E{++_passports:D8}"));
        var id = _cluster.Get<PersonIndex>().IdOf(held);
        _ = PersonName.TryParse(name, out var parsed);
        _ = await _cluster.Person(id).Apply(new(held, parsed, Phone(phone), Samples.Village.Code, "wechat"));
        if (look)
        {
            await Likenesses.LookAsync(id, default);
        }

        return id;
    }

    private async Task<Colour> ColourAsync(PersonId person) => (await _cluster.Person(person).GetStatus())!.Value.Colour;

    private async Task<Guid> AssignAsync(PersonId person)
    {
        var id = Guid.NewGuid();
        var assignment = _cluster.Grains.GetGrain<IAssignmentGrain>(id);
        var created = await assignment.Create(new(First, "SC05", CommandDocuments.Usual, "evidence", "office", null, null, null, [person]));
        Assert.Equal(AssignmentFault.None, created.Fault);
        Assert.Equal(AssignmentFault.None, (await assignment.ApproveSeenAsync(Second)).Fault);
        return id;
    }

    private async Task ReverseAsync(Guid id) =>
        Assert.Equal(AssignmentFault.None, (await _cluster.Grains.GetGrain<IAssignmentGrain>(id).ReverseByTwoAsync(First, Second)).Fault);

    private Task<WaitingPage> WaitingAsync(Official official) => _cluster.Get<WaitingCases>().ReadAsync(official, null, CancellationToken.None);

    private async Task<IEnumerable<string>> AuditedAsync(PersonId one, PersonId other) =>
        (await _cluster.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None)).Where(line => line.Subject == Key(one, other).ToString()).Select(line => line.Action);
}
