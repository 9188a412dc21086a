using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using HealthPass.Verification.Tally;
using Xunit;

namespace HealthPass.Tests.People;

public sealed class PersonGrainTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private readonly Cluster _cluster = silo.Cluster;
    private readonly int _number = OneSilo.Next();

    private IPersonDirectory Directory => _cluster.Get<IPersonDirectory>();

    private PersonId Id => _cluster.IdOf(_number);

    private IPersonGrain Grain => _cluster.Person(Id);

    [Fact]
    public async Task An_application_registers_once_and_shows_on_board_directory_and_counts()
    {
        var before = Registered();
        var first = await Grain.Apply(Cluster.Application(_number));
        Assert.Equal(ApplicationOutcome.Registered, first.Outcome);
        Assert.Equal(Id, first.Person!.PersonId);
        Assert.Equal(("王**", "138*****000", Samples.Village.Code, Colour.Green, Samples.Noon.Year), (first.Person.MaskedName, first.Person.MaskedPhone, first.Person.Region, first.Person.Decision.Colour, first.Person.AppliedAt.Year));
        Assert.True(_cluster.Get<PersonBoard>().TryGet(Id, out var status));
        Assert.Equal((1u, Colour.Green, true, Samples.Village.Index), (status.Version, status.Colour, status.IsRegistered, status.Region));
        var row = await Directory.RowOfAsync(Id);
        Assert.Equal((DirectoryState.Active, 1u, Colour.Green), (row!.State, row.Version, row.Colour));

        var second = await Grain.Apply(Cluster.Application(_number));
        Assert.Equal(ApplicationOutcome.AlreadyRegistered, second.Outcome);
        Assert.Equal(Id, second.Person!.PersonId);
        var other = await Grain.Apply(Cluster.Application(_number, "李四"));
        Assert.Equal((ApplicationOutcome.NameDiffers, (PersonView?)null), (other.Outcome, other.Person));
        Assert.Equal(before + new ColourCounts(1, 0, 0), Registered());
        Assert.Contains(Id, await Directory.FindByPhoneAsync(row.PhoneIndex, 10_000, CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_has_no_status_view_region_or_facts()
    {
        Assert.Null(await Grain.GetStatus());
        Assert.Null(await Grain.GetView());
        Assert.Null(await Grain.GetRegion());
        Assert.Equal(FactOutcome.NotRegistered, await Grain.AddFact(_cluster.Sealed(Id, Red()), Samples.Tree.Root.Code));
        await Grain.WithdrawFacts(Guid.NewGuid());
        await Grain.Settle();
        Assert.Null(await Directory.RowOfAsync(Id));
        Assert.False(_cluster.Get<PersonBoard>().TryGet(Id, out _));
    }

    [Fact]
    public async Task A_person_may_be_asked_for_and_registered_at_once()
    {
        var asking = Enumerable.Range(0, 60).Select(_ => Grain.GetStatus()).ToList();
        var applying = Enumerable.Range(0, 10).Select(_ => Grain.Apply(Cluster.Application(_number))).ToList();
        asking.AddRange(Enumerable.Range(0, 60).Select(_ => Grain.GetStatus()));
        await Task.WhenAll(asking);
        var outcomes = (await Task.WhenAll(applying)).Select(result => result.Outcome);
        Assert.Single(outcomes, ApplicationOutcome.Registered);
        Assert.NotNull(await Grain.GetStatus());
    }

    [Fact]
    public async Task A_fact_colours_the_board_before_the_call_returns_and_withdrawing_it_restores_the_colour()
    {
        await _cluster.RegisterAsync(_number);
        var before = Registered();
        var fact = Red();
        Assert.Equal(FactOutcome.OutOfScope, await Grain.AddFact(_cluster.Sealed(Id, fact), Samples.FarVillage.Code));
        Assert.Equal(Colour.Green, Board().Colour);
        Assert.Equal(FactOutcome.Added, await Grain.AddFact(_cluster.Sealed(Id, fact), Samples.City.Code));
        Assert.Equal((2u, Colour.Red, (byte)5), (Board().Version, Board().Colour, Board().Reason));
        Assert.Equal(FactOutcome.Added, await Grain.AddFact(_cluster.Sealed(Id, fact), Samples.City.Code));
        Assert.Equal(2u, Board().Version);
        Assert.Equal(before + new ColourCounts(-1, 0, 1), Registered());
        Assert.Equal(Colour.Red, (await Directory.RowOfAsync(Id))!.Colour);
        var view = (await Grain.GetView())!;
        Assert.Equal(fact.FactId, view.Fact!.FactId);
        Assert.Equal([PersonEventKind.FactAdded, PersonEventKind.Applied], view.Events.Select(item => item.Kind));

        var another = Guid.NewGuid();
        await Grain.WithdrawFacts(another, _cluster.Withdrawn(Id, another));
        Assert.Equal(2u, Board().Version);
        await Grain.WithdrawFacts(fact.AssignmentId!.Value, _cluster.Withdrawn(Id, fact.AssignmentId.Value));
        Assert.Equal((3u, Colour.Green), (Board().Version, Board().Colour));
        await Grain.WithdrawFacts(fact.AssignmentId!.Value, _cluster.Withdrawn(Id, fact.AssignmentId.Value));
        Assert.Equal(3u, Board().Version);
        Assert.Equal(before, Registered());
    }

    [Fact]
    public async Task Everything_is_kept_over_a_deactivation()
    {
        await _cluster.RegisterAsync(_number);
        await Grain.AddFact(_cluster.Sealed(Id, Red()), Samples.City.Code);
        var view = await Grain.GetView();
        var status = await Grain.GetStatus();
        await _cluster.DeactivateAsync(Grain);
        var kept = await Grain.GetView();
        Assert.Equal(view! with { Events = kept!.Events }, kept);
        Assert.Equal(view.Events, kept.Events);
        Assert.Equal(status, await Grain.GetStatus());
        Assert.Equal(Samples.Village.Code, await Grain.GetRegion());
        var before = Registered();
        await Grain.Settle();
        Assert.Equal(before, Registered());
    }

    [Fact]
    public async Task Events_are_bounded_and_newest_first()
    {
        await _cluster.RegisterAsync(_number);
        for (var i = 0; i < 25; i++)
        {
            await Grain.AddFact(_cluster.Sealed(Id, Red()), Samples.City.Code);
        }

        Assert.Equal(20, (await Grain.GetView())!.Events.Count);
        Assert.Equal(26u, Board().Version);
    }

    [Fact]
    public async Task An_application_cut_short_before_its_state_is_removed_by_settling()
    {
        var entry = await PendingRowAsync();
        var before = Registered();
        await Grain.Settle();
        Assert.Null(await Directory.RowOfAsync(Id));
        Assert.Equal(before, Registered());
        await Directory.PutAsync(entry, CancellationToken.None);
        Assert.Equal(ApplicationOutcome.Registered, (await Grain.Apply(Cluster.Application(_number))).Outcome);
        Assert.Equal(before + new ColourCounts(1, 0, 0), Registered());
    }

    [Fact]
    public async Task An_application_cut_short_behind_its_state_is_completed_by_settling_and_counted_once()
    {
        var before = Registered();
        await _cluster.RegisterAsync(_number);
        // The crash: the row is as it was before its confirmation, the counts too, and the grain wakes with its state.
        await _cluster.DeactivateAsync(Grain);
        _cluster.Sql($"UPDATE person_directory SET state = 0, version = 0 WHERE person_id = x'{Id}'");
        _cluster.Sql($"UPDATE registered_tally SET green = green - 1 WHERE region_code = {Samples.Village.Code.Value}");
        _cluster.Get<NodeTally>().CountRegistered(new(true, new(Samples.Village.Code, ColourCounts.One(Colour.Green)), null));
        Assert.Equal(before, Registered());

        await Grain.Settle();
        await Grain.Settle();
        await _cluster.DeactivateAsync(Grain);
        await Grain.Settle();
        Assert.Equal(DirectoryState.Active, (await Directory.RowOfAsync(Id))!.State);
        Assert.Equal(before + new ColourCounts(1, 0, 0), Registered());
        Assert.Equal(1u, Board().Version);
    }

    [Fact]
    public async Task A_state_that_cannot_be_stored_registers_nobody()
    {
        var before = Registered();
        _cluster.Break("grain_state");
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Grain.Apply(Cluster.Application(_number)));
            Assert.Null(await Grain.GetStatus());
            Assert.False(_cluster.Get<PersonBoard>().TryGet(Id, out _));
            Assert.Equal(before, Registered());
        }
        finally
        {
            _cluster.Mend("grain_state");
        }

        Assert.Equal(ApplicationOutcome.Registered, (await Grain.Apply(Cluster.Application(_number))).Outcome);
        Assert.Equal(before + new ColourCounts(1, 0, 0), Registered());
    }

    [Fact]
    public async Task A_fact_that_cannot_be_stored_changes_no_colour()
    {
        await _cluster.RegisterAsync(_number);
        var fact = Red();
        _cluster.Break("grain_state");
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Grain.AddFact(_cluster.Sealed(Id, fact), Samples.City.Code));
            Assert.Equal(Colour.Green, (await Grain.GetStatus())!.Value.Colour);
            Assert.Equal((1u, Colour.Green), (Board().Version, Board().Colour));
        }
        finally
        {
            _cluster.Mend("grain_state");
        }

        Assert.Equal(FactOutcome.Added, await Grain.AddFact(_cluster.Sealed(Id, fact), Samples.City.Code));
        Assert.Equal(Colour.Red, Board().Colour);
    }

    [Fact]
    public async Task A_fact_stored_but_not_in_the_directory_is_told_as_failed_and_mended_by_repeating()
    {
        await _cluster.RegisterAsync(_number);
        var before = Registered();
        var fact = Red();
        _cluster.Break("person_directory");
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Grain.AddFact(_cluster.Sealed(Id, fact), Samples.City.Code));
        }
        finally
        {
            _cluster.Mend("person_directory");
        }

        Assert.Equal(FactOutcome.Added, await Grain.AddFact(_cluster.Sealed(Id, fact), Samples.City.Code));
        Assert.Equal((2u, Colour.Red), (Board().Version, Board().Colour));
        Assert.Equal(before + new ColourCounts(-1, 0, 1), Registered());
    }

    private static Fact Red() => new(
        Guid.NewGuid(), "SC05", Samples.Noon, null, null, Guid.NewGuid(), "doc", "office", Samples.Noon, null);

    private PersonStatus Board() => _cluster.Get<PersonBoard>().TryGet(Id, out var status) ? status : default;

    private async Task<DirectoryEntry> PendingRowAsync()
    {
        var entry = new DirectoryEntry(Id, DirectoryState.Pending, 0, new byte[16], Samples.Village.Code, "wechat", Colour.Green, 18, 1, 1, 0, 0, Samples.Noon.ToUnixTimeSeconds());
        await Directory.PutAsync(entry, CancellationToken.None);
        return entry;
    }

    private ColourCounts Registered()
    {
        var tally = _cluster.Get<NodeTally>();
        tally.Resend(Samples.Village.Code);
        return tally.TakeRegionReports().Last(report => report.Region == Samples.Village.Code).Report.Registered;
    }
}
