using HealthPass.Grains.Assignments;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Xunit;

namespace HealthPass.Tests.Seals;

/// <summary>Whoever can write the stored state of grains: colours follow from what two officials approved, and from nothing else.</summary>
public sealed class AlteredPersonTests : IAsyncLifetime
{
    private static readonly Official Maker = new("maker", Samples.City.Code, [StaffRoles.EpidemicControl]);
    private static readonly Official Checker = new("checker", Samples.City.Code, [StaffRoles.EpidemicControl]);

    private Cluster _cluster = null!;
    private PersonId _person;

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.StartAsync();
        _person = await _cluster.RegisterAsync(1);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_fact_written_into_the_store_colours_nobody_and_is_kept_as_evidence()
    {
        var forged = Fact("SC05");
        await AlterAsync(state => state with { Facts = [forged], Decision = state.Decision! with { Colour = Colour.Red, Reason = 5, ReasonCode = "SC05" } });

        Assert.Equal((Colour.Green, 2u), await StatusAsync());
        var stored = await ReadAsync();
        Assert.Empty(stored.Facts);
        Assert.Equal([forged], stored.SetAside);
        await TellsAsync("person");
        Assert.Equal(PersonEventKind.Restored, (await _cluster.Person(_person).GetView())!.Events[0].Kind);
    }

    [Fact]
    public async Task A_fact_with_the_seal_of_another_person_or_of_other_words_is_none()
    {
        var other = await _cluster.RegisterAsync(2);
        var genuine = _cluster.Sealed(_person, Fact("SC14"));
        Fact[] forged =
        [
            Fact("SC05"),
            _cluster.Sealed(other, Fact("SC05")),
            genuine with { ReasonCode = "SC05" },
            genuine with { FactId = Guid.NewGuid() },
            genuine with { Until = Samples.Noon.AddYears(1) },
            genuine with { AssignmentId = Guid.NewGuid() },
            genuine with { DocumentNumber = "another" },
            genuine with { Approval = genuine.Approval! with { Checker = "somebody" } },
            genuine with { Approval = genuine.Approval! with { Effect = "something else" } },
        ];
        foreach (var fact in forged)
        {
            Assert.Equal(FactOutcome.Unsealed, await _cluster.Person(_person).AddFact(fact, Samples.Tree.Root.Code));
        }

        Assert.Equal((Colour.Green, 1u), await StatusAsync());
        Assert.Equal(forged.Length, _cluster.Get<SealAlarms>().Count(BrokenSeal.Fact));
        Assert.Equal(FactOutcome.Added, await _cluster.Person(_person).AddFact(genuine, Samples.Tree.Root.Code));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _cluster.Person(_person).WithdrawFacts(genuine.AssignmentId!.Value));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => _cluster.Person(_person).WithdrawFacts(genuine.AssignmentId!.Value, _cluster.Withdrawn(other, genuine.AssignmentId.Value)));
        Assert.Equal((Colour.Yellow, 2u), await StatusAsync());
    }

    [Theory]
    [InlineData("the fact is taken out")]
    [InlineData("the fact is withdrawn")]
    [InlineData("the fact ends")]
    [InlineData("the decision is green")]
    [InlineData("a test releases")]
    [InlineData("the seal is gone")]
    [InlineData("the version is the first")]
    public async Task Whoever_is_red_stays_red_whatever_is_done_to_the_stored_state(string how)
    {
        await AddAsync(Fact("SC05"));
        var green = (await ReadAsync()).Decision! with { Colour = Colour.Green, Reason = 18, ReasonCode = "SC18" };
        await AlterAsync(state => how switch
        {
            "the fact is taken out" => state with { Facts = [], Decision = green },
            "the fact is withdrawn" => state with { Facts = [state.Facts[0] with { WithdrawnAt = Samples.Noon, Withdrawal = state.Facts[0].Approval }], Decision = green },
            "the fact ends" => state with { Facts = [state.Facts[0] with { Until = Samples.Noon }], Decision = green },
            "the decision is green" => state with { Decision = green },
            "a test releases" => state with { Tests = [new(null, Samples.Noon.AddSeconds(1), true, "lab")], Decision = green },
            "the seal is gone" => state with { Seal = default, Facts = [], Decision = green },
            _ => state with { Seal = default, Facts = [], Decision = green, Version = 1 },
        });

        Assert.Equal(Colour.Red, (await StatusAsync()).Colour);
        Assert.True(_cluster.Get<PersonBoard>().TryGet(_person, out var board) && board.Colour == Colour.Red);
        Assert.Equal(Colour.Red, (await Row()).Colour);
        await TellsAsync("person");

        // Putting one's home right decides no colour anew.
        _ = await _cluster.Person(_person).Correct(new(null, null, Samples.FarVillage.Code), own: true);
        Assert.Equal((Colour.Red, Samples.FarVillage.Code), ((await StatusAsync()).Colour, (await Row()).Region));
        Assert.Equal(Colour.Red, (await Row()).Colour);
    }

    [Fact]
    public async Task Where_neither_the_state_nor_the_row_holds_no_colour_is_given_until_two_officials_decide()
    {
        await AddAsync(Fact("SC05"));
        await AlterAsync(state => state with { Facts = [] });
        _cluster.Sql($"UPDATE person_directory SET colour = 1, reason = 18 WHERE person_id = x'{_person}'");

        var status = (await _cluster.Person(_person).GetStatus())!.Value;
        Assert.Equal((Colour.None, true, true), (status.Colour, status.IsRegistered, (status.Flags & StatusFlags.Withheld) != 0));
        Assert.Equal(Colour.None, (await _cluster.Person(_person).GetView())!.Decision.Colour);
        Assert.True(await _cluster.Person(_person).Reconcile() || (await Row()).Flags == (byte)(StatusFlags.Registered | StatusFlags.Withheld));
        Assert.Equal((Colour.Yellow, (byte)(StatusFlags.Registered | StatusFlags.Withheld)), ((await Row()).Colour, (await Row()).Flags));

        var assignment = _cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid());
        _ = await assignment.Create(new(Maker, "SC05", "doc-1", "file-1", "office", null, null, null, [_person]));
        Assert.Equal(AssignmentFault.None, (await assignment.ApproveSeenAsync(Checker)).Fault);
        Assert.Equal(Colour.Red, (await StatusAsync()).Colour);
        Assert.Equal(AssignmentStatus.Reversed, (await assignment.ReverseByTwoAsync(Maker, Checker)).Assignment!.Status);
        Assert.Equal(Colour.Green, (await StatusAsync()).Colour);
    }

    [Fact]
    public async Task An_older_row_put_back_is_found_by_the_comparison_and_put_right()
    {
        var before = await Row();
        await AddAsync(Fact("SC05"));
        await _cluster.Get<IPersonDirectory>().RepairAsync(before, CancellationToken.None);
        Assert.True(_cluster.Get<RowSeals>().Holds((await Row()).Status));

        Assert.Equal(1, await _cluster.Grains.GetGrain<IReconcilerGrain>(0).Tick());

        Assert.Equal((Colour.Red, 2u), ((await Row()).Colour, (await Row()).Version));
        await TellsAsync("difference");
        Assert.Equal(0, await _cluster.Grains.GetGrain<IReconcilerGrain>(0).Tick());
    }

    [Fact]
    public async Task An_older_state_put_back_is_found_by_the_comparison_and_the_colour_stays()
    {
        var before = await ReadAsync();
        await AddAsync(Fact("SC05"));
        await AlterAsync(_ => before);
        Assert.Equal((Colour.Green, 1u), await StatusAsync());

        Assert.True(await _cluster.Person(_person).Reconcile());

        Assert.Equal((Colour.Red, 3u), await StatusAsync());
        Assert.Equal((Colour.Red, 3u), ((await Row()).Colour, (await Row()).Version));
        await TellsAsync("person");
        Assert.False(await _cluster.Person(_person).Reconcile());
    }

    [Fact]
    public async Task The_comparison_wakes_nobody_who_is_as_the_row_says_and_whoever_was_altered_in_the_store()
    {
        var other = await _cluster.RegisterAsync(2);
        await AddAsync(Fact("SC05"));
        await AlterAsync(state => state with { Facts = [] });
        await _cluster.DeactivateAsync(_cluster.Person(other));

        _ = await _cluster.Grains.GetGrain<IReconcilerGrain>(0).Tick();

        await TellsAsync("person");
        Assert.Equal((Colour.Red, 3u), ((await Row()).Colour, (await Row()).Version));
        var management = _cluster.Grains.GetGrain<IManagementGrain>(0);
        Assert.NotNull(await management.GetActivationAddress(_cluster.Person(_person)));
        Assert.Null(await management.GetActivationAddress(_cluster.Person(other)));
    }

    [Fact]
    public async Task While_nodes_of_a_build_without_seals_write_rows_beside_older_seals_those_are_taken_and_sealed_anew()
    {
        _cluster.Get<SealEra>().Open();
        _cluster.Sql($"UPDATE person_directory SET version = version + 1, colour = 2, reason = 14 WHERE person_id = x'{_person}'");
        Assert.False(_cluster.Get<RowSeals>().Holds((await Row()).Status));

        _ = await _cluster.Grains.GetGrain<IReconcilerGrain>(0).Tick();

        Assert.Equal(Colour.Yellow, (await Row()).Colour);
        Assert.True(_cluster.Get<RowSeals>().Holds((await Row()).Status));
        Assert.Equal(0, _cluster.Get<SealAlarms>().Count(BrokenSeal.Row));
    }

    [Fact]
    public async Task An_assignment_written_as_approved_colours_nobody()
    {
        var assignment = _cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid());
        _ = await assignment.Create(new(Maker, "SC05", "doc-1", "file-1", "office", null, null, null, [_person]));
        var kept = new GrainState<AssignmentState>(new());
        await Storage.ReadStateAsync("assignment", assignment.GetGrainId(), kept);
        kept.State!.Status = AssignmentStatus.Applying;
        kept.State.Checker = "checker";
        kept.State.CheckedAt = Samples.Noon;
        kept.State.Approval = new("maker", "checker", "effect", Samples.Noon, new(1, 2, 3));
        await Storage.WriteStateAsync("assignment", assignment.GetGrainId(), kept);
        await _cluster.DeactivateAsync(assignment);

        await Assert.ThrowsAnyAsync<Exception>(assignment.Resume);

        Assert.Equal((Colour.Green, 1u), await StatusAsync());
        await TellsAsync("assignment");
    }

    [Fact]
    public async Task Nobody_can_be_smuggled_into_an_approved_list()
    {
        var other = await _cluster.RegisterAsync(2);
        var assignment = _cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid());
        _ = await assignment.Create(new(Maker, "SC05", "doc-1", "file-1", "office", null, null, null, [other]));
        _cluster.Break("person_directory");
        await Assert.ThrowsAnyAsync<Exception>(() => assignment.ApproveSeenAsync(Checker));
        _cluster.Mend("person_directory");
        await _cluster.DeactivateAsync(assignment);
        var kept = new GrainState<AssignmentState>(new());
        await Storage.ReadStateAsync("assignment", assignment.GetGrainId(), kept);
        kept.State!.Draft = kept.State.Draft! with { People = (PersonId[])[other, _person] };
        await Storage.WriteStateAsync("assignment", assignment.GetGrainId(), kept);

        await Assert.ThrowsAnyAsync<Exception>(assignment.Resume);

        Assert.Equal((Colour.Green, 1u), await StatusAsync());
        await TellsAsync("assignment");
    }

    private IGrainStorage Storage => _cluster.Get<IServiceProvider>().GetRequiredKeyedService<IGrainStorage>("Default");

    private static Fact Fact(string reason) => new(Guid.NewGuid(), reason, Samples.Noon, null, null, Guid.NewGuid(), "doc", "office", Samples.Noon, null);

    private async Task AddAsync(Fact fact) =>
        Assert.Equal(FactOutcome.Added, await _cluster.Person(_person).AddFact(_cluster.Sealed(_person, fact), Samples.Tree.Root.Code));

    private async Task<PersonState> ReadAsync()
    {
        var kept = new GrainState<PersonState>(new());
        await Storage.ReadStateAsync("person", _cluster.Person(_person).GetGrainId(), kept);
        return kept.State!;
    }

    private async Task AlterAsync(Func<PersonState, PersonState> alter)
    {
        await _cluster.DeactivateAsync(_cluster.Person(_person));
        var kept = new GrainState<PersonState>(new());
        await Storage.ReadStateAsync("person", _cluster.Person(_person).GetGrainId(), kept);
        kept.State = alter(kept.State!);
        await Storage.WriteStateAsync("person", _cluster.Person(_person).GetGrainId(), kept);
    }

    private async Task<(Colour Colour, uint Version)> StatusAsync()
    {
        var status = (await _cluster.Person(_person).GetStatus())!.Value;
        return (status.Colour, status.Version);
    }

    private async Task<DirectoryEntry> Row() => (await _cluster.Get<IPersonDirectory>().RowOfAsync(_person))!;

    private async Task TellsAsync(string what)
    {
        await _cluster.Get<SealAlarms>().TellAsync();
        var line = (await _cluster.Get<IAuditStore>().ReadAsync(0, 100, CancellationToken.None)).Where(line => line.Action == "seal_broken");
        Assert.Contains(line, told => told.Actor == "seals" && told.Detail.Contains($"\"what\":\"{what}\"", StringComparison.Ordinal));
    }
}
