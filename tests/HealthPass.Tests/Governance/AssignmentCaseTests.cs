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

namespace HealthPass.Tests.Governance;

/// <summary>Assignments as cases: progress, clocks, desks.</summary>
public sealed class AssignmentCaseTests : IAsyncLifetime
{
    private static readonly Official Maker = new("maker", Samples.City.Code, [StaffRoles.EpidemicControl]);
    private static readonly Official Checker = Maker with { UserName = "checker" };

    private readonly Guid _id = Guid.NewGuid();
    private Cluster _cluster = null!;

    private IAssignmentGrain Grain => _cluster.Grains.GetGrain<IAssignmentGrain>(_id);

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_long_list_is_answered_at_once_and_its_progress_can_be_read_until_everybody_is_reached()
    {
        var people = await PeopleAsync(CaseGrain<AssignmentState>.MostAtOnce + 1);
        await CreateAsync(people);
        _cluster.Break("person_directory");

        // The work cannot go on, and neither the approval nor a reader waits for it.
        Assert.Equal(AssignmentStatus.Applying, (await Grain.ApproveSeenAsync(Checker)).Assignment!.Status);
        Assert.Equal(AssignmentStatus.Applying, (await Grain.ApproveSeenAsync(Checker)).Assignment!.Status);
        var view = (await Grain.GetView())!;
        Assert.Equal((AssignmentStatus.Applying, 0, people.Length), (view.Status, view.Done, view.Draft.People.Count));
        _cluster.Mend("person_directory");

        var seen = new HashSet<int>();
        view = await Eventually.ReadAsync(
            async () => (await Grain.GetView())!,
            now => seen.Add(now.Done) && now.Status == AssignmentStatus.Applied,
            () => _cluster.Clock.Advance(TimeSpan.FromMilliseconds(200)));
        Assert.Equal(people.Length, view.Done);
        Assert.All(people, person => Assert.Equal((2u, Colour.Red), VersionOf(person)));

        Assert.Equal(AssignmentStatus.Reversing, (await Grain.ReverseByTwoAsync(Maker, Checker)).Assignment!.Status);
        _ = await Eventually.ReadAsync(
            Grain.GetView, now => now!.Status == AssignmentStatus.Reversed, () => _cluster.Clock.Advance(TimeSpan.FromMilliseconds(200)));
        Assert.All(people, person => Assert.Equal((3u, Colour.Green), VersionOf(person)));
        var row = await Eventually.ReadAsync(RowAsync, row => row.State == "reversed");
        Assert.Equal(CaseEntry.Never, row.LookAt);
    }

    [Fact]
    public async Task A_long_list_cut_short_by_the_end_of_its_node_is_taken_up_by_the_caretaker()
    {
        var people = await PeopleAsync(CaseGrain<AssignmentState>.MostAtOnce + 1);
        await CreateAsync(people);
        _cluster.Break("person_directory");
        _ = await Grain.ApproveSeenAsync(Checker);
        await _cluster.DeactivateAsync(Grain);
        _cluster.Mend("person_directory");

        await CareAsync();
        _ = await Eventually.ReadAsync(
            Grain.GetView, now => now!.Status == AssignmentStatus.Applied, () => _cluster.Clock.Advance(TimeSpan.FromMilliseconds(200)));
        Assert.All(people, person => Assert.Equal((2u, Colour.Red), VersionOf(person)));
    }

    [Fact]
    public async Task A_reader_does_not_wait_behind_an_approval()
    {
        await CreateAsync(await PeopleAsync(1));
        Task<AssignmentResult> approval;
        using (_cluster.HoldWrites())
        {
            approval = Grain.ApproveSeenAsync(Checker);
            Assert.Equal(AssignmentStatus.Pending, (await Grain.GetView())!.Status);
            Assert.False(approval.IsCompleted);
        }

        Assert.Equal(AssignmentStatus.Applied, (await approval).Assignment!.Status);
    }

    [Fact]
    public async Task Nobody_is_activated_to_learn_where_people_live()
    {
        var people = await PeopleAsync(3);
        foreach (var person in people)
        {
            await _cluster.DeactivateAsync(_cluster.Person(person));
        }

        await CreateAsync(people);
        var management = _cluster.Grains.GetGrain<IManagementGrain>(0);
        Assert.Empty(await management.GetActiveGrains(_cluster.Person(people[0]).GetGrainId().Type));
        Assert.Equal(Samples.Village.Code, (await Grain.GetView())!.Scope);
    }

    [Fact]
    public async Task Somebody_whose_application_was_cut_short_is_asked_for_at_the_grain()
    {
        var registered = await _cluster.RegisterAsync(1);
        var never = Samples.Person(2);
        foreach (var person in new[] { registered, never })
        {
            _cluster.Sql($"DELETE FROM person_directory WHERE person_id = x'{person}'");
            await _cluster.Get<IPersonDirectory>().PutAsync(
                new(person, DirectoryState.Pending, 0, new byte[16], Samples.Village.Code, "wechat", Colour.Green, 18, 1, 1, 0, 0, 1), CancellationToken.None);
        }

        var refused = await Grain.Create(Draft([registered, never]));
        Assert.Equal((AssignmentFault.PersonNotRegistered, 1), (refused.Fault, refused.Index));
        await CreateAsync([registered]);
    }

    [Fact]
    public async Task What_nobody_answers_goes_up_a_tier_after_a_working_day_and_ends_after_five()
    {
        var people = await PeopleAsync(1);
        _cluster.Clock.Advance(TimeSpan.FromDays(1));
        var made = _cluster.Clock.GetUtcNow();
        await CreateAsync(people);

        // A Friday: the week-end does not count.
        Assert.Equal(made.AddDays(3), (await Grain.GetView())!.DueAt);
        _cluster.Clock.Advance(TimeSpan.FromHours(71));
        await CareAsync();
        Assert.Equal(["create"], await HistoryAsync());

        _cluster.Clock.Advance(TimeSpan.FromHours(1));
        await CareAsync();
        await _cluster.DeactivateAsync(Grain);
        await CareAsync();
        await Grain.Resume();
        var view = (await Grain.GetView())!;
        Assert.Equal((AssignmentStatus.Pending, made.AddDays(3)), (view.Status, view.DueAt));
        Assert.Equal(("escalate", null, Samples.Tree.Root.Code.ToString()), (view.History[1].Action, view.History[1].By, view.History[1].Note));

        _cluster.Clock.Advance(TimeSpan.FromDays(4));
        await CareAsync();
        view = (await Grain.GetView())!;
        Assert.Equal((AssignmentStatus.Expired, null), (view.Status, view.DueAt));
        Assert.Equal(["create", "escalate", "expire"], await HistoryAsync());
        Assert.Equal(["maker", "schedule", "schedule"], await ActorsAsync());
        Assert.Equal(AssignmentFault.WrongState, (await Grain.ApproveSeenAsync(Checker)).Fault);
        Assert.Equal("expired", (await RowAsync()).State);
        Assert.Equal(Colour.Green, VersionOf(people[0]).Colour);
    }

    [Fact]
    public async Task An_answer_ends_the_clock()
    {
        await CreateAsync(await PeopleAsync(1));
        Assert.Equal(AssignmentFault.None, (await Grain.Reject(Checker, "no evidence")).Fault);
        _cluster.Clock.Advance(TimeSpan.FromDays(60));
        await CareAsync();
        var view = (await Grain.GetView())!;
        Assert.Equal((AssignmentStatus.Rejected, null), (view.Status, view.DueAt));
        Assert.Equal(new CaseEvent(Samples.Noon, "reject", "checker", "no evidence"), view.History[^1]);
        Assert.Equal(CaseEntry.Never, (await RowAsync()).LookAt);
    }

    [Fact]
    public async Task An_assignment_whose_making_was_cut_short_leaves_no_row()
    {
        var people = await PeopleAsync(1);
        _cluster.Break("grain_state");
        await Assert.ThrowsAnyAsync<Exception>(() => Grain.Create(Draft(people)));
        _cluster.Mend("grain_state");
        Assert.Equal(("pending", 0L), (await RowAsync() is var row ? row.State : "", row.LookAt));
        await CareAsync();
        Assert.Empty(await _cluster.Get<ICaseList>().ListAsync(AssignmentFlow.Kind, Samples.Tree.Root.Code, null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task What_waits_is_on_the_desks_of_those_who_may_answer_it_and_of_nobody_else()
    {
        var people = await PeopleAsync(2);
        await CreateAsync(people);
        Assert.Equal(0, (await WaitingAsync(Maker)).Count.Waiting);
        Assert.Equal(0, (await WaitingAsync(Checker with { Roles = ["auditor"] })).Count.Waiting);
        Assert.Equal(0, (await WaitingAsync(Checker with { Region = Samples.FarVillage.Parent!.Code })).Count.Waiting);
        Assert.Equal(0, (await WaitingAsync(Checker with { Region = Samples.Village.Code })).Count.Waiting);

        // Everybody in it lives in the township, whoever it was made for.
        Assert.Equal(1, (await WaitingAsync(Checker with { Region = Samples.Township.Code })).Count.Waiting);
        var page = await WaitingAsync(Checker);
        var waiting = Assert.Single(page.Cases);
        Assert.Equal((_id, "密切接触者 doc-1", false, null), (waiting.Entry.CaseId, waiting.Entry.Title, waiting.Overdue, page.Next));
        Assert.Equal(["approve", "reject"], waiting.Actions);

        _cluster.Clock.Advance(TimeSpan.FromDays(1));
        page = await WaitingAsync(Checker);
        Assert.Equal((new CaseCount(1, 1), true), (page.Count, page.Cases[0].Overdue));
        _ = await Grain.ApproveSeenAsync(Checker);
        Assert.Equal(default, (await WaitingAsync(Checker)).Count);
    }

    [Fact]
    public async Task A_matter_for_a_city_is_not_on_a_countys_desk()
    {
        Assert.Equal(AssignmentFault.None, (await Grain.Create(Draft(await PeopleAsync(1)) with { ReasonCode = "SC17" })).Fault);
        Assert.Equal(0, (await WaitingAsync(Checker with { Region = Samples.County.Code })).Count.Waiting);
        Assert.Equal(1, (await WaitingAsync(Checker)).Count.Waiting);
    }

    [Fact]
    public async Task What_waits_comes_page_by_page()
    {
        var people = await PeopleAsync(1);
        for (var i = 0; i <= WaitingCases.PageLength; i++)
        {
            Assert.Equal(AssignmentFault.None, (await _cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid()).Create(Draft(people))).Fault);
        }

        var first = await WaitingAsync(Checker);
        Assert.Equal((WaitingCases.PageLength, WaitingCases.PageLength + 1), (first.Cases.Count, first.Count.Waiting));
        var second = await _cluster.Get<WaitingCases>().ReadAsync(Checker, first.Next, CancellationToken.None);
        Assert.Null(second.Next);
        Assert.Equal(WaitingCases.PageLength + 1, first.Cases.Concat(second.Cases).Select(waiting => waiting.Entry.CaseId).Distinct().Count());
    }

    [Fact]
    public async Task Whoever_lacks_the_role_makes_and_approves_nothing()
    {
        var people = await PeopleAsync(1);
        Assert.Equal(AssignmentFault.RoleMayNot, (await Grain.Create(Draft(people) with { Maker = Maker with { Roles = [] } })).Fault);
        await CreateAsync(people);
        Assert.Equal(AssignmentFault.RoleMayNot, (await Grain.ApproveSeenAsync(Checker with { Roles = ["auditor"] })).Fault);
    }

    private static AssignmentDraft Draft(IReadOnlyList<PersonId> people) =>
        new(Maker, "SC05", "doc-1", "file-1", "office", null, null, null, people);

    private async Task CreateAsync(IReadOnlyList<PersonId> people) => Assert.Equal(AssignmentFault.None, (await Grain.Create(Draft(people))).Fault);

    private async Task<PersonId[]> PeopleAsync(int count) =>
        await Task.WhenAll(Enumerable.Range(1, count).Select(number => _cluster.RegisterAsync(number)));

    private Task<bool> CareAsync() => new Caretaker(
        _cluster.Get<IPersonDirectory>(), _cluster.Get<ICaseList>(), _cluster.Get<IEnumerable<ICaseKind>>(), _cluster.Grains, _cluster.Clock, NullLogger<Caretaker>.Instance)
        .OnceAsync(CancellationToken.None);

    private Task<WaitingPage> WaitingAsync(Official official) => _cluster.Get<WaitingCases>().ReadAsync(official, null, CancellationToken.None);

    private async Task<CaseEntry> RowAsync() =>
        Assert.Single(await _cluster.Get<ICaseList>().ListAsync(AssignmentFlow.Kind, Samples.Tree.Root.Code, null, 10, CancellationToken.None));

    private async Task<List<string>> HistoryAsync() => [.. (await Grain.GetView())!.History.Select(happened => happened.Action)];

    private async Task<List<string>> ActorsAsync() =>
        [.. (await _cluster.Get<IAuditStore>().ReadAsync(0, 100, CancellationToken.None)).Where(line => line.Subject == _id.ToString()).Select(line => line.Actor)];

    private (uint Version, Colour Colour) VersionOf(PersonId person) =>
        _cluster.Get<PersonBoard>().TryGet(person, out var status) ? (status.Version, status.Colour) : default;
}
