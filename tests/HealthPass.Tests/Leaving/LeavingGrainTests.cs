using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Corrections;
using HealthPass.Grains.Families;
using HealthPass.Grains.Health;
using HealthPass.Grains.Leaving;
using HealthPass.Grains.People;
using HealthPass.Grains.Residents;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.People;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Leaving;

/// <summary>Withdrawals in a cluster.</summary>
public sealed class LeavingGrainTests : IAsyncLifetime
{
    private static readonly Official First = new("first", Samples.County.Code, [StaffRoles.EpidemicControl]);
    private static readonly Official Second = First with { UserName = "second" };

    private readonly Guid _leaving = Guid.NewGuid();
    private Cluster _cluster = null!;
    private PersonId _person;
    private DateTimeOffset _appliedAt;

    private LeavingCommands Commands => _cluster.Get<LeavingCommands>();

    private IPersonGrain Person => _cluster.Person(_person);

    private IResidentGrain Resident => _cluster.Grains.GetGrain<IResidentGrain>(_person.ToGrainKey());

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.StartAsync();
        _cluster.Get<Grains.Seals.SealEra>().Close();
        _person = await _cluster.RegisterAsync(1);
        _appliedAt = (await Person.GetView())!.AppliedAt;
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Whoever_withdraws_is_gone_from_boards_counts_devices_family_and_lists()
    {
        var member = await _cluster.RegisterAsync(2);
        var holder = await _cluster.RegisterAsync(3);
        var ties = _cluster.Get<FamilyTies>();
        Assert.Equal(FamilyFault.None, await ties.TieAsync(_person, member, FamilyRelation.Spouse, null, Guid.NewGuid()));
        Assert.Equal(FamilyFault.None, await ties.TieAsync(holder, _person, FamilyRelation.Child, null, Guid.NewGuid()));
        var session = Guid.NewGuid();
        _ = await Resident.Begin(session);
        var printed = Guid.NewGuid();
        _ = await Person.IssuePrinted(printed);
        var correction = (await _cluster.Get<CorrectionCommands>().OpenAsync(_person, CorrectionVoice.Resident, new(null, Phone("13900139001"), null))).Correction!;
        var before = Registered();

        Assert.Equal("left", Done(await LeaveAsync()).State);
        Assert.Null(await Person.GetView());
        Assert.Null(await Person.GetStatus());
        Assert.Null(await Person.GetRegion());
        Assert.True(_cluster.Get<PersonBoard>().TryGet(_person, out var status));
        Assert.Equal((false, Colour.None), (status.IsRegistered, status.Colour));
        Assert.False((await _cluster.Get<StatusSource>().FetchAsync(_person)).IsRegistered);
        Assert.Equal(before - new ColourCounts(1, 0, 0), Registered());
        Assert.Equal(2, _cluster.Number("SELECT sum(persons) FROM channel_tally WHERE channel = 'wechat'"));
        Assert.Equal(2, _cluster.Number("SELECT count(*) FROM person_directory WHERE state = 1"));
        Assert.Equal(0, await Resident.Devices(session));
        Assert.False(await Person.HasPrinted(printed));
        Assert.Empty(await ties.MembersAsync(_person));
        Assert.Empty(await ties.MembersAsync(holder));
        Assert.Empty(await ties.HoldersAsync(member));
        var closed = (await _cluster.Grains.GetGrain<ICorrectionGrain>(correction.CorrectionId).GetView())!;
        Assert.Equal((CorrectionFlow.Withdrawn, true, true), (closed.State, closed.Draft.Asked.IsEmpty, closed.Draft.Before.IsEmpty));
        Assert.Empty(await _cluster.Get<CorrectionCommands>().ReadAsync(_person));
        Assert.Contains("已注销", _cluster.Texts()[^1].Text, StringComparison.Ordinal);
        Assert.Equal(["registration_withdrawn_by_person"], await AuditedAsync());
        await RestartedAsync();
    }

    [Fact]
    public async Task Applying_anew_makes_the_same_id_with_a_new_registration()
    {
        Done(await LeaveAsync());
        var again = await Person.Apply(Cluster.Application(1, "王小红"));
        Assert.Equal((ApplicationOutcome.Registered, _person), (again.Outcome, again.Person!.PersonId));
        Assert.True(again.Person.AppliedAt > _appliedAt);
        Assert.Equal([PersonEventKind.Applied], again.Person.Events.Select(happened => happened.Kind));
        Assert.True(_cluster.Get<PersonBoard>().TryGet(_person, out var status) && status.IsRegistered);
        var session = Guid.NewGuid();
        _cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        _ = await Resident.Begin(session);

        // The withdrawal that is said again is of the registration before.
        Assert.Equal("left", Done(await LeaveAsync()).State);
        await _cluster.Grains.GetGrain<ILeavingGrain>(_leaving).Resume();
        Assert.NotNull(await Person.GetView());
        Assert.Equal(1, await Resident.Devices(session));
        await RestartedAsync();
    }

    [Theory]
    [InlineData("SC05", Colour.Red)]
    [InlineData("SC14", Colour.Yellow)]
    public async Task Nobody_is_washed_by_withdrawing(string reason, Colour colour)
    {
        _ = await Person.AddFact(Sealed(reason), Samples.City.Code);
        Done(await LeaveAsync());
        Assert.True(_cluster.Get<PersonBoard>().TryGet(_person, out var status));
        Assert.Equal((false, colour), (status.IsRegistered, status.Colour));
        await _cluster.DeactivateAsync(Person);
        Assert.Equal((false, colour), (await Person.GetStatus()) is { } read ? (read.IsRegistered, read.Colour) : default);
        var back = (await Person.Apply(Cluster.Application(1))).Person!;
        Assert.Equal((colour, reason), (back.Decision.Colour, back.Decision.ReasonCode));
        await RestartedAsync();
    }

    [Fact]
    public async Task What_stands_for_whoever_withdrew_comes_into_nobody_elses_hands()
    {
        _ = await Person.AddFact(Sealed("SC05"), Samples.City.Code);
        Done(await LeaveAsync());
        for (var tried = 0; tried < PersonDecisions.MaxWrongNames; tried++)
        {
            Assert.Equal(ApplicationOutcome.NameDiffers, (await Person.Apply(Cluster.Application(1, "王小红"))).Outcome);
        }

        Assert.Equal(ApplicationOutcome.NameLimited, (await Person.Apply(Cluster.Application(1))).Outcome);
        _cluster.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(ApplicationOutcome.Registered, (await Person.Apply(Cluster.Application(1))).Outcome);
    }

    [Fact]
    public async Task A_fact_on_its_way_to_somebody_who_leaves_arrives_and_counts_with_the_next_registration()
    {
        Done(await LeaveAsync());
        Assert.Equal(FactOutcome.Added, await Person.AddFact(Sealed("SC05"), Samples.City.Code));
        Assert.True(_cluster.Get<PersonBoard>().TryGet(_person, out var status));
        Assert.Equal((false, Colour.Red), (status.IsRegistered, status.Colour));
        Assert.Equal(Colour.Red, (await Person.Apply(Cluster.Application(1))).Person!.Decision.Colour);
    }

    [Fact]
    public async Task What_is_left_is_erased_when_its_time_comes_by_whoever_looks_after_it()
    {
        _ = await Person.AddFact(Sealed("SC05"), Samples.City.Code);
        Done(await LeaveAsync());
        Assert.NotNull(await Person.GetScope());
        _cluster.Clock.Advance(TimeSpan.FromDays(400));
        await CareAsync();
        await CareAsync();
        Assert.Null(await Person.GetScope());
        Assert.Empty(await _cluster.Get<IPersonDirectory>().ReadDueAsync(uint.MaxValue, 10, CancellationToken.None));
        Assert.Equal(Colour.Green, (await Person.Apply(Cluster.Application(1))).Person!.Decision.Colour);
        await RestartedAsync();
    }

    [Fact]
    public async Task On_paper_it_takes_two_officials_who_both_read_the_name_on_the_document()
    {
        var document = Cluster.Document(1);
        Assert.Equal(LeavingFault.PersonUnknown, (await Commands.RequestAsync(document, "王小红", First, CancellationToken.None)).Fault);
        Assert.Equal(LeavingFault.PersonUnknown, (await Commands.RequestAsync(Cluster.Document(9), "王小明", First, CancellationToken.None)).Fault);
        Assert.Equal(LeavingFault.PersonUnknown, (await Commands.RequestAsync(document, "王小明", First with { Region = Samples.FarVillage.Parent!.Parent!.Code }, CancellationToken.None)).Fault);
        var view = Done(await Commands.RequestAsync(document, "王小明", First, CancellationToken.None));
        var grain = _cluster.Grains.GetGrain<ILeavingGrain>(view.LeavingId);
        Assert.NotNull(await Person.GetView());
        Assert.Empty((await grain.Look(First))!.Actions);
        Assert.Equal(["approve_leaving", "refuse_leaving"], (await grain.Look(Second))!.Actions);
        Assert.Equal(LeavingFault.NotSecond, (await grain.Approve(First with { UserName = "FIRST" }, "王小明")).Fault);
        Assert.Equal(LeavingFault.NameDiffers, (await grain.Approve(Second, "王小红")).Fault);
        Assert.Equal(LeavingFault.TextNamesSomebody, (await grain.Refuse(Second, "请致电13800138000")).Fault);
        Assert.Equal("left", Done(await grain.Approve(Second, "王小明")).State);
        Assert.Null(await Person.GetView());
        Assert.Equal(LeavingFault.WrongState, (await grain.Refuse(Second, "太晚")).Fault);
    }

    [Fact]
    public async Task A_withdrawal_that_nobody_decided_ends_nothing()
    {
        var seals = _cluster.Get<LeavingSeals>();
        var draft = new LeavingDraft(_person, _appliedAt, Samples.County.Code, LeavingWay.Paper, "first");
        var approval = seals.Make(_leaving, draft, new("first", "second", LeavingFlow.Kind, Samples.Noon, default));
        Assert.True(seals.Holds(_leaving, draft, approval));
        Assert.False(seals.Holds(Guid.NewGuid(), draft, approval));
        Assert.False(seals.Holds(_leaving, draft with { Person = Samples.Person(4) }, approval));
        Assert.False(seals.Holds(_leaving, draft, approval with { Seal = default }));
        Assert.False(seals.Holds(_leaving, draft, seals.Make(_leaving, draft, new("first", "FIRST", LeavingFlow.Kind, Samples.Noon, default))));
        Assert.False(seals.Holds(_leaving, draft, null));
    }

    [Theory]
    [InlineData("person_directory")]
    [InlineData("grain_state")]
    [InlineData("case_list")]
    public async Task One_cut_short_comes_to_its_end(string table)
    {
        var session = Guid.NewGuid();
        _ = await Resident.Begin(session);
        var before = Registered();
        _cluster.Break(table);
        await Assert.ThrowsAnyAsync<Exception>(LeaveAsync);
        _cluster.Mend(table);
        await _cluster.DeactivateAsync(Person);
        await _cluster.DeactivateAsync(_cluster.Grains.GetGrain<ILeavingGrain>(_leaving));
        _ = await LeaveAsync();
        await CareAsync();
        Assert.Null(await Person.GetView());
        Assert.Equal(0, await Resident.Devices(session));
        Assert.Equal(before - new ColourCounts(1, 0, 0), Registered());
        await RestartedAsync();
    }

    [Fact]
    public async Task One_cut_short_behind_the_registration_is_ended_by_the_caretaker_and_by_an_application_that_comes_between()
    {
        var before = Registered();
        _cluster.Break("person_directory");
        await Assert.ThrowsAnyAsync<Exception>(LeaveAsync);
        _cluster.Mend("person_directory");
        await _cluster.DeactivateAsync(Person);
        Assert.Equal(ApplicationOutcome.Registered, (await Person.Apply(Cluster.Application(1))).Outcome);
        await CareAsync();
        Assert.NotNull(await Person.GetView());
        Assert.Equal(before, Registered());
        Assert.Equal("left", (await _cluster.Grains.GetGrain<ILeavingGrain>(_leaving).GetView())!.State);
        await RestartedAsync();
    }

    [Fact]
    public async Task An_application_that_was_cut_short_leaves_the_row_of_whoever_has_left()
    {
        Done(await LeaveAsync());
        _cluster.Break("grain_state");
        await Assert.ThrowsAnyAsync<Exception>(() => Person.Apply(Cluster.Application(1)));
        _cluster.Mend("grain_state");
        await _cluster.DeactivateAsync(Person);
        _cluster.Clock.Advance(TimeSpan.FromMinutes(2));
        await CareAsync();
        Assert.Equal(DirectoryState.Left, (await _cluster.Get<IPersonDirectory>().RowOfAsync(_person))!.State);
        Assert.Empty(await _cluster.Get<IPersonDirectory>().ReadPendingAsync(_cluster.Clock.GetUtcNow().ToUnixTimeSeconds(), 10, CancellationToken.None));
        Assert.Equal(ApplicationOutcome.Registered, (await Person.Apply(Cluster.Application(1))).Outcome);
        await RestartedAsync();
    }

    [Fact]
    public async Task A_state_from_before_the_withdrawal_that_is_put_back_is_not_believed()
    {
        _cluster.Sql("CREATE TABLE kept AS SELECT rowid AS id, payload FROM grain_state");
        Done(await LeaveAsync());
        await _cluster.DeactivateAsync(Person);
        _cluster.Sql("UPDATE grain_state SET payload = (SELECT payload FROM kept WHERE id = grain_state.rowid) WHERE rowid IN (SELECT id FROM kept)");
        Assert.NotNull(await Person.GetView());
        Assert.True(await Person.Reconcile());
        Assert.Null(await Person.GetView());
        await RestartedAsync();
    }

    [Fact]
    public async Task Shows_corrections_and_facts_that_come_at_the_same_time_leave_every_count_exact()
    {
        var people = new List<(PersonId Id, DateTimeOffset AppliedAt)>();
        for (var number = 10; number < 30; number++)
        {
            people.Add((await _cluster.RegisterAsync(number), _appliedAt));
        }

        var work = people.SelectMany((one, index) => (Task[])
        [
            Commands.LeaveAsync(Guid.NewGuid(), one.Id, one.AppliedAt, null),
            _cluster.Person(one.Id).Correct(new(null, null, Samples.FarVillage.Code), own: true),
            _cluster.Person(one.Id).AddFact(_cluster.Sealed(one.Id, Fact("SC05")), Samples.Tree.Root.Code),
            _cluster.Person(one.Id).GetStatus(),
            index % 2 == 0 ? _cluster.Person(one.Id).Apply(Cluster.Application(10 + index)) : Task.CompletedTask,
        ]).ToList();
        await Task.WhenAll(work);
        foreach (var (id, _) in people)
        {
            var status = await _cluster.Person(id).GetStatus();
            Assert.True(_cluster.Get<PersonBoard>().TryGet(id, out var board));
            Assert.Equal(status, board);
            Assert.Equal(Colour.Red, board.Colour);
        }

        await RestartedAsync();
    }

    private static PhoneNumber Phone(string text) => PhoneNumber.TryParse(text, out var phone) ? phone : throw new ArgumentException(text, nameof(text));

    private static LeavingView Done(LeavingResult result)
    {
        Assert.Equal(LeavingFault.None, result.Fault);
        return result.Leaving!;
    }

    private static Fact Fact(string reason) => new(Guid.NewGuid(), reason, Samples.Noon.AddHours(-1), null, null, Guid.NewGuid(), "doc", "office", Samples.Noon, null);

    private Fact Sealed(string reason) => _cluster.Sealed(_person, Fact(reason));

    private Task<LeavingResult> LeaveAsync() => Commands.LeaveAsync(_leaving, _person, _appliedAt, null);

    private ColourCounts Registered() => _cluster.Get<NodeTally>().ReportsOf(Samples.Tree.Root.Code).Select(report => report.Registered).FirstOrDefault();

    // What is counted live is what the rows say, and what a node that starts anew would read.
    private async Task RestartedAsync()
    {
        foreach (var (colour, column) in ((Colour, string)[])[(Colour.Green, "green"), (Colour.Yellow, "yellow"), (Colour.Red, "red")])
        {
            Assert.Equal(_cluster.Number($"SELECT count(*) FROM person_directory WHERE state = 1 AND colour = {(int)colour}"), _cluster.Number($"SELECT sum({column}) FROM registered_tally"));
        }

        Assert.Equal(_cluster.Number("SELECT count(*) FROM person_directory WHERE state = 1"), _cluster.Number("SELECT sum(persons) FROM channel_tally"));
        var shares = await _cluster.Get<IPersonDirectory>().ReadRegisteredAsync(CancellationToken.None);
        Assert.Equal(shares.Aggregate(default(ColourCounts), (sum, share) => sum + share.Counts), Registered());
        Assert.False(await Person.Reconcile());
    }

    private Task<bool> CareAsync() => new Caretaker(
        _cluster.Get<IPersonDirectory>(), _cluster.Get<ICaseList>(), _cluster.Get<IEnumerable<ICaseKind>>(), _cluster.Grains, _cluster.Clock, NullLogger<Caretaker>.Instance)
        .OnceAsync(CancellationToken.None);

    private async Task<IEnumerable<string>> AuditedAsync() =>
        (await _cluster.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None))
            .Where(line => line.Subject == _leaving.ToString()).Select(line => line.Action);
}
