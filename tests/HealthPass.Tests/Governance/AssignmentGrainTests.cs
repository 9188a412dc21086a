using HealthPass.Grains.Assignments;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Tests.Fakes;
using HealthPass.Tests.Rules;
using HealthPass.Verification.Board;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.Governance;

public sealed class AssignmentGrainTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private static readonly Official Maker = new("maker", Samples.City.Code, [StaffRoles.EpidemicControl]);
    private static readonly Official Checker = new("checker", Samples.City.Code, [StaffRoles.EpidemicControl]);

    private readonly Cluster _cluster = silo.Cluster;
    private readonly int _number = OneSilo.Next();
    private readonly Guid _id = Guid.NewGuid();

    private IAssignmentGrain Grain => _cluster.Grains.GetGrain<IAssignmentGrain>(_id);

    [Fact]
    public async Task An_approved_assignment_colours_everyone_and_its_reversal_restores_every_colour()
    {
        var people = await PeopleAsync(150);
        var yellow = people[7];
        await _cluster.Person(yellow).AddFact(
            _cluster.Sealed(yellow, new(Guid.NewGuid(), "SC14", Samples.Noon, null, null, null, null, null, Samples.Noon, null)), Samples.City.Code);
        Assert.Equal(AssignmentStatus.Pending, Done(await Grain.Create(Draft(people))).Status);
        Assert.Equal(Colour.Green, ColourOf(people[0]));
        var approved = Done(await Grain.ApproveSeenAsync(Checker));
        Assert.Equal((AssignmentStatus.Applied, "checker", 150), (approved.Status, approved.Checker, approved.Done));
        Assert.All(people, person => Assert.Equal(Colour.Red, ColourOf(person)));
        Assert.Equal("applied", Assert.Single(await ListedAsync()).State);
        var fact = (await _cluster.Person(people[3]).GetView())!.Fact!;
        Assert.Equal((_id, "doc-1", "office", "SC05"), (fact.AssignmentId!.Value, fact.DocumentNumber, fact.Authority, fact.ReasonCode));

        Assert.Equal(AssignmentStatus.Reversed, Done(await Grain.ReverseByTwoAsync(Maker, Checker)).Status);
        Assert.All(people, person => Assert.Equal(person == yellow ? Colour.Yellow : Colour.Green, ColourOf(person)));
        Assert.Equal("reversed", Assert.Single(await ListedAsync()).State);
        Assert.Equal(AssignmentFault.WrongState, (await Grain.ApproveSeenAsync(Checker)).Fault);
        Assert.Equal(AssignmentFault.WrongState, (await Grain.Reverse(Maker, "again")).Fault);
        Assert.Equal(["assignment_created", "assignment_approved", "reversal_requested", "assignment_reversed"], await AuditedAsync());
    }

    [Fact]
    public async Task Facts_are_added_once_however_often_a_step_is_repeated()
    {
        var people = await PeopleAsync(3);
        Done(await Grain.Create(Draft(people)));
        Done(await Grain.ApproveSeenAsync(Checker));
        await Grain.Resume();
        Assert.Equal(AssignmentFault.WrongState, (await Grain.ApproveSeenAsync(Checker)).Fault);
        foreach (var person in people)
        {
            var view = await _cluster.Person(person).GetView();
            Assert.Single(view!.Events, item => item.Kind == PersonEventKind.FactAdded);
        }

        Assert.Equal(AssignmentFault.WrongState, (await Grain.Create(Draft(people))).Fault);
    }

    [Fact]
    public async Task An_assignment_without_a_beginning_counts_from_its_making_even_where_the_clock_is_set_back_before_its_approval()
    {
        await using var cluster = await Cluster.StartAsync();
        var person = await cluster.RegisterAsync(1);
        var assignment = cluster.Grains.GetGrain<IAssignmentGrain>(_id);
        cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        var made = Done(await assignment.Create(Draft([person]) with { Began = null }));
        Assert.Equal(Samples.Noon.AddMinutes(5), made.Draft.Began);

        cluster.Clock.AdjustTime(Samples.Noon);
        var approved = Done(await assignment.ApproveSeenAsync(Checker));

        Assert.Equal(made.CreatedAt, approved.CheckedAt);
        Assert.Equal(Colour.Red, (await cluster.Person(person).GetView())!.Decision.Colour);
        Assert.Equal(Samples.Noon.AddMinutes(5), (await cluster.Person(person).GetView())!.Fact!.Began);
    }

    [Fact]
    public async Task What_was_assigned_under_an_edition_that_is_over_can_still_be_undone()
    {
        await using var cluster = await Cluster.StartAsync(
            configure: silo => silo.Services.AddSingleton(RuleBooks.Parse([RuleBookText.Earlier, RuleBookText.Later])));
        cluster.Clock.AdjustTime(RuleBookText.LaterFrom.AddDays(-1));
        var person = await cluster.RegisterAsync(1);
        var assignment = cluster.Grains.GetGrain<IAssignmentGrain>(_id);
        Done(await assignment.Create(Draft([person]) with { ReasonCode = "OLD", Maker = At(RegionLevel.Province, "maker"), Began = null }));
        Done(await assignment.ApproveSeenAsync(At(RegionLevel.Province, "checker")));

        cluster.Clock.AdjustTime(RuleBookText.LaterFrom.AddDays(1));
        Assert.Equal("OLD", (await cluster.Person(person).GetView())!.Decision.ReasonCode);
        Assert.Equal(AssignmentFault.TierMayNot, (await assignment.Reverse(Maker, "mistake")).Fault);
        Done(await assignment.ReverseByTwoAsync(At(RegionLevel.Province, "third"), At(RegionLevel.Province, "fourth")));

        Assert.Equal(Colour.Green, (await cluster.Person(person).GetView())!.Decision.Colour);
        var another = cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid());
        Assert.Equal(
            AssignmentFault.ReasonUnknown,
            (await another.Create(Draft([person]) with { ReasonCode = "OLD", Maker = At(RegionLevel.Province, "maker") })).Fault);
    }

    [Fact]
    public async Task A_reversal_takes_two_of_the_makers_tier_and_neither_the_maker_nor_whoever_asked_is_the_second()
    {
        var people = await PeopleAsync(2);
        Done(await Grain.Create(Draft(people)));
        Done(await Grain.ApproveSeenAsync(Checker));
        Assert.Equal(AssignmentFault.WrongState, (await Grain.ApproveReversal(Checker, "")).Fault);
        Assert.Equal(AssignmentFault.TierMayNot, (await Grain.Reverse(At(RegionLevel.County, "county"), "mistake")).Fault);
        Assert.Equal(AssignmentStatus.ReversalRequested, Done(await Grain.Reverse(Checker, "mistake")).Status);
        Assert.All(people, person => Assert.Equal(Colour.Red, ColourOf(person)));

        var effect = (await Grain.Preview(Checker)).Effect!;
        Assert.Equal((AssignmentFlow.ApproveReversal, 2), (effect.Action, effect.People));
        Assert.Equal([(Samples.County.Code, Colour.Red, Colour.Green, 2)], effect.Counts.Select(count => (count.Region, count.Before, count.After, count.People)));
        Assert.Equal(AssignmentFault.MakerIsChecker, (await Grain.ApproveReversal(Checker with { UserName = "CHECKER" }, effect.Hash)).Fault);
        Assert.Equal(AssignmentFault.MakerIsChecker, (await Grain.ApproveReversal(Maker, effect.Hash)).Fault);
        Assert.Equal(AssignmentFault.TierMayNot, (await Grain.ApproveReversal(At(RegionLevel.County, "county"), effect.Hash)).Fault);
        Assert.Equal(AssignmentFault.EffectMissing, (await Grain.ApproveReversal(At(RegionLevel.City, "third"), "")).Fault);
        Assert.Equal(AssignmentStatus.Reversed, Done(await Grain.ApproveReversal(At(RegionLevel.City, "third"), effect.Hash)).Status);
        Assert.All(people, person => Assert.Equal(Colour.Green, ColourOf(person)));
    }

    [Fact]
    public async Task A_reversal_that_is_refused_changes_nothing_and_may_be_asked_for_again()
    {
        var people = await PeopleAsync(1);
        Done(await Grain.Create(Draft(people)));
        Done(await Grain.ApproveSeenAsync(Checker));
        Done(await Grain.Reverse(Maker, "mistake"));
        Assert.Equal(AssignmentFault.MakerIsChecker, (await Grain.RefuseReversal(Maker, "no")).Fault);
        Assert.Equal(AssignmentStatus.Applied, Done(await Grain.RefuseReversal(Checker, "no mistake")).Status);
        Assert.Equal((2u, Colour.Red), VersionOf(people[0]));
        Assert.Equal(AssignmentStatus.Reversed, Done(await Grain.ReverseByTwoAsync(Maker, Checker)).Status);
        Assert.Equal(
            ["assignment_created", "assignment_approved", "reversal_requested", "reversal_refused", "reversal_requested", "assignment_reversed"], await AuditedAsync());
    }

    [Fact]
    public async Task What_is_approved_is_what_was_previewed_and_asked_again_when_the_effect_has_changed()
    {
        var people = await PeopleAsync(3);
        Done(await Grain.Create(Draft(people)));
        var seen = (await Grain.Preview(Checker)).Effect!;
        Assert.Equal([(Samples.County.Code, Colour.Green, Colour.Red, 3)], seen.Counts.Select(count => (count.Region, count.Before, count.After, count.People)));
        Assert.Equal(AssignmentFault.OutOfScope, (await Grain.Preview(new("far", Samples.FarVillage.Parent!.Code, [StaffRoles.EpidemicControl]))).Fault);
        Assert.Equal(AssignmentFault.EffectMissing, (await Grain.Approve(Checker)).Fault);
        Assert.Equal(AssignmentFault.EffectChanged, (await Grain.Approve(Checker, new string('0', 64))).Fault);

        // Somebody turns yellow by another hand.
        await _cluster.Person(people[1]).AddFact(
            _cluster.Sealed(people[1], new(Guid.NewGuid(), "SC14", Samples.Noon, null, null, null, null, null, Samples.Noon, null)), Samples.City.Code);
        Assert.Equal(AssignmentFault.EffectChanged, (await Grain.Approve(Checker, seen.Hash)).Fault);
        Assert.Equal((AssignmentStatus.Pending, Colour.Green), ((await Grain.GetView())!.Status, ColourOf(people[0])));

        var again = (await Grain.Preview(Checker)).Effect!;
        Assert.Equal([Colour.Green, Colour.Yellow], again.Counts.Select(count => count.Before));
        Done(await Grain.Approve(Checker, again.Hash));
        Assert.All(people, person => Assert.Equal(Colour.Red, ColourOf(person)));
        var approval = (await _cluster.Person(people[0]).GetView())!.Fact!.Approval!;
        Assert.Equal(("maker", "checker", again.Hash), (approval.Maker, approval.Checker, approval.Effect));
    }

    [Fact]
    public async Task The_maker_may_not_be_the_checker_however_the_name_is_written()
    {
        Done(await Grain.Create(Draft(await PeopleAsync(1))));
        Assert.Equal(AssignmentFault.MakerIsChecker, (await Grain.ApproveSeenAsync(Maker)).Fault);
        Assert.Equal(AssignmentFault.MakerIsChecker, (await Grain.Reject(Maker, "")).Fault);
        Assert.Equal(AssignmentFault.MakerIsChecker, (await Grain.ApproveSeenAsync(Maker with { UserName = "Maker" })).Fault);
        Assert.Equal(AssignmentStatus.Pending, (await Grain.GetView())!.Status);
    }

    [Fact]
    public async Task A_rejected_assignment_changes_nobody()
    {
        var people = await PeopleAsync(1);
        Done(await Grain.Create(Draft(people)));
        var rejected = Done(await Grain.Reject(Checker, "no evidence"));
        Assert.Equal((AssignmentStatus.Rejected, "checker"), (rejected.Status, rejected.Checker));
        Assert.Equal(AssignmentFault.WrongState, (await Grain.ApproveSeenAsync(Checker)).Fault);
        Assert.Equal(AssignmentFault.WrongState, (await Grain.Reverse(Checker, "")).Fault);
        Assert.Equal(Colour.Green, ColourOf(people[0]));
    }

    [Theory]
    [InlineData(RegionLevel.Province, "SC05", AssignmentFault.None)]
    [InlineData(RegionLevel.Township, "SC05", AssignmentFault.None)]
    [InlineData(RegionLevel.Village, "SC05", AssignmentFault.TierMayNot)]
    [InlineData(RegionLevel.Village, "SC17", AssignmentFault.TierMayNot)]
    [InlineData(RegionLevel.City, "SC13", AssignmentFault.None)]
    [InlineData(RegionLevel.City, "SC17", AssignmentFault.None)]
    [InlineData(RegionLevel.County, "SC13", AssignmentFault.TierMayNot)]
    [InlineData(RegionLevel.Township, "SC17", AssignmentFault.TierMayNot)]
    [InlineData(RegionLevel.Province, "SC18", AssignmentFault.ReasonUnknown)]
    [InlineData(RegionLevel.Province, "XX99", AssignmentFault.ReasonUnknown)]
    public async Task A_tier_assigns_only_what_the_rule_book_lets_it(RegionLevel tier, string reason, AssignmentFault expected)
    {
        var official = At(tier, "maker");
        var draft = Draft(await PeopleAsync(1)) with { Maker = official, ReasonCode = reason };
        Assert.Equal(expected, (await Grain.Create(draft)).Fault);
        if (expected != AssignmentFault.None)
        {
            Assert.Null(await Grain.GetView());
            return;
        }

        Assert.Equal(AssignmentFault.TierMayNot, (await Grain.ApproveSeenAsync(At(RegionLevel.Village, "village"))).Fault);
        Assert.Equal(AssignmentFault.None, (await Grain.ApproveSeenAsync(At(tier, "checker"))).Fault);
        Assert.Equal(AssignmentFault.TierMayNot, (await Grain.Reverse(At(RegionLevel.Village, "village"), "")).Fault);
    }

    [Fact]
    public async Task Both_officials_must_be_in_charge_of_everyone_named()
    {
        var people = await PeopleAsync(2);
        PersonId[] withFar = [.. people, await _cluster.RegisterAsync(_number + 900, Samples.FarVillage)];
        var outside = await Grain.Create(Draft(withFar));
        Assert.Equal((AssignmentFault.OutOfScope, 2), (outside.Fault, outside.Index));
        Done(await Grain.Create(Draft(withFar) with { Maker = At(RegionLevel.Province, "maker") }));
        var checking = await Grain.ApproveSeenAsync(Checker);
        Assert.Equal((AssignmentFault.OutOfScope, 2), (checking.Fault, checking.Index));
        Assert.All(withFar, person => Assert.Equal(Colour.Green, ColourOf(person)));
        Done(await Grain.ApproveSeenAsync(At(RegionLevel.Province, "checker")));
        Assert.Equal(AssignmentFault.TierMayNot, (await Grain.Reverse(Checker, "")).Fault);
        Assert.All(withFar, person => Assert.Equal(Colour.Red, ColourOf(person)));
    }

    [Fact]
    public async Task Whoever_moves_away_or_withdraws_meanwhile_keeps_nobody_from_what_was_asked_for()
    {
        var people = await PeopleAsync(3);
        Done(await Grain.Create(Draft(people)));
        _ = await _cluster.Person(people[1]).Correct(new(null, null, Samples.FarVillage.Code), own: true);
        var leaver = _cluster.Person(people[2]);
        _ = await leaver.Leave((await leaver.GetView())!.AppliedAt);

        Assert.Equal(AssignmentFault.OutOfScope, (await Grain.Preview(new("far", Samples.FarVillage.Parent!.Code, [StaffRoles.EpidemicControl]))).Fault);
        var preview = (await Grain.Preview(Checker)).Effect!;
        Assert.Contains(preview.Counts, count => count.Region == Samples.FarVillage.Code.UpTo(RegionLevel.County));
        Assert.Equal(AssignmentStatus.Applied, Done(await Grain.ApproveSeenAsync(Checker)).Status);
        Assert.All(people, person => Assert.Equal(Colour.Red, ColourOf(person)));
        Done(await Grain.ReverseByTwoAsync(Checker, At(RegionLevel.City, "second")));
        Assert.Equal(Colour.Green, ColourOf(people[1]));
    }

    [Fact]
    public async Task Nobody_rejects_what_was_made_for_another_region_or_gets_to_read_it()
    {
        PersonId[] people = [await _cluster.RegisterAsync(_number, Samples.FarVillage)];
        Done(await Grain.Create(Draft(people) with { Maker = At(RegionLevel.Province, "maker") }));

        var rejected = await Grain.Reject(Checker, "not ours");

        Assert.Equal((AssignmentFault.OutOfScope, 0, null), (rejected.Fault, rejected.Index, rejected.Assignment));
        Assert.Equal(AssignmentStatus.Pending, (await Grain.GetView())!.Status);
        Assert.Equal(["assignment_created"], await AuditedAsync());
        Done(await Grain.Reject(At(RegionLevel.Province, "checker"), "no evidence"));
    }

    [Fact]
    public async Task Someone_not_registered_is_pointed_at()
    {
        PersonId[] people = [.. await PeopleAsync(70), Samples.Person(_number)];
        var result = await Grain.Create(Draft(people));
        Assert.Equal((AssignmentFault.PersonNotRegistered, 70), (result.Fault, result.Index));
        Assert.Empty(await AuditedAsync());
    }

    [Fact]
    public async Task There_is_nothing_to_do_with_an_assignment_that_nobody_made()
    {
        Assert.Equal(AssignmentFault.NotFound, (await Grain.ApproveSeenAsync(Checker)).Fault);
        Assert.Equal(AssignmentFault.NotFound, (await Grain.Reject(Checker, "")).Fault);
        Assert.Equal(AssignmentFault.NotFound, (await Grain.Reverse(Checker, "")).Fault);
        Assert.Null(await Grain.GetView());
        await Grain.Resume();
    }

    [Fact]
    public async Task An_approval_cut_short_is_listed_as_under_way_and_taken_up_again()
    {
        var people = await PeopleAsync(100);
        Done(await Grain.Create(Draft(people)));
        _cluster.Break("person_directory");
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Grain.ApproveSeenAsync(Checker));
        }
        finally
        {
            _cluster.Mend("person_directory");
        }

        await _cluster.DeactivateAsync(Grain);
        Assert.Equal((AssignmentStatus.Applying, 0), ((await Grain.GetView())!.Status, (await Grain.GetView())!.Done));
        Assert.Equal("applying", Assert.Single(await ListedAsync()).State);
        await Grain.Resume();
        Assert.Equal(AssignmentStatus.Applied, (await Grain.GetView())!.Status);
        Assert.Equal("applied", Assert.Single(await ListedAsync()).State);
        Assert.All(people, person => Assert.Equal((2u, Colour.Red), VersionOf(person)));
    }

    [Fact]
    public async Task A_half_applied_assignment_may_be_undone()
    {
        var people = await PeopleAsync(70);
        Done(await Grain.Create(Draft(people)));
        _cluster.Break("person_directory");
        await Assert.ThrowsAnyAsync<Exception>(() => Grain.ApproveSeenAsync(Checker));
        _cluster.Mend("person_directory");
        Done(await Grain.ReverseByTwoAsync(Maker, Checker));
        Assert.All(people, person => Assert.Equal(Colour.Green, ColourOf(person)));
    }

    [Theory]
    [InlineData("case_list")]
    [InlineData("audit_entry")]
    [InlineData("grain_state")]
    public async Task Wherever_an_approval_is_cut_short_it_is_found_again_or_never_was(string table)
    {
        var people = await PeopleAsync(2);
        Done(await Grain.Create(Draft(people)));
        _cluster.Break(table);
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Grain.ApproveSeenAsync(Checker));
        }
        finally
        {
            _cluster.Mend(table);
        }

        await _cluster.DeactivateAsync(Grain);
        var view = (await Grain.GetView())!;
        Assert.Equal(view.Status == AssignmentStatus.Pending, view.Checker is null);

        // What is under way is listed as such: there the caretaker finds it. What is not may be approved again.
        Assert.Contains(Assert.Single(await ListedAsync()).State, view.Status == AssignmentStatus.Pending ? ["pending", "applying"] : new[] { "applying" });
        await Grain.Resume();
        Assert.Equal((await Grain.GetView())!.Status.ToWire(), Assert.Single(await ListedAsync()).State);
        if (view.Status == AssignmentStatus.Pending)
        {
            Assert.All(people, person => Assert.Equal(Colour.Green, ColourOf(person)));
            Done(await Grain.ApproveSeenAsync(At(RegionLevel.City, "second")));
        }

        Assert.All(people, person => Assert.Equal(Colour.Red, ColourOf(person)));
        Assert.Equal("applied", Assert.Single(await ListedAsync()).State);
    }

    [Fact]
    public async Task A_list_that_missed_the_end_of_an_assignment_is_put_right_by_resuming()
    {
        var people = await PeopleAsync(1);
        Done(await Grain.Create(Draft(people)));
        Done(await Grain.ApproveSeenAsync(Checker));
        var row = Assert.Single(await ListedAsync());
        await _cluster.Get<ICaseList>().PutAsync(row with { State = "applying", LookAt = 0 }, CancellationToken.None);
        await Grain.Resume();
        Assert.Equal("applied", Assert.Single(await ListedAsync()).State);
    }

    private static Official At(RegionLevel tier, string name) => new(name, tier switch
    {
        RegionLevel.Province => Samples.Tree.Root.Code,
        RegionLevel.City => Samples.City.Code,
        RegionLevel.County => Samples.County.Code,
        RegionLevel.Township => Samples.Township.Code,
        _ => Samples.Village.Code,
    }, [StaffRoles.EpidemicControl]);

    private static AssignmentDraft Draft(IReadOnlyList<PersonId> people) =>
        new(Maker, "SC05", "doc-1", "file-1", "office", Samples.Noon, null, null, people);

    private static AssignmentView Done(AssignmentResult result)
    {
        Assert.Equal((AssignmentFault.None, -1), (result.Fault, result.Index));
        return result.Assignment!;
    }

    private async Task<PersonId[]> PeopleAsync(int count) =>
        await Task.WhenAll(Enumerable.Range(_number, count).Select(number => _cluster.RegisterAsync(number)));

    private Colour ColourOf(PersonId person) => VersionOf(person).Colour;

    private (uint Version, Colour Colour) VersionOf(PersonId person) =>
        _cluster.Get<PersonBoard>().TryGet(person, out var status) ? (status.Version, status.Colour) : default;

    private async Task<List<CaseEntry>> ListedAsync() =>
        [.. (await _cluster.Get<ICaseList>().ListAsync(AssignmentFlow.Kind, Samples.Tree.Root.Code, null, 10_000, CancellationToken.None)).Where(row => row.CaseId == _id)];

    private async Task<List<string>> AuditedAsync() =>
        [.. (await _cluster.Get<IAuditStore>().ReadAsync(0, 10_000, CancellationToken.None)).Where(line => line.Subject == _id.ToString()).Select(line => line.Action)];
}
