using HealthPass.Grains.Families;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Families;

/// <summary>Both sides of holdings, on the real storage.</summary>
public sealed class FamilyTiesTests : IAsyncLifetime
{
    private const string FamilyRows = "grain_type LIKE '%family%'";

    private static readonly PersonId Mother = Samples.Person(1);
    private static readonly PersonId Child = Samples.Person(2);
    private static readonly Guid Tie = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    private Cluster _cluster = null!;

    private FamilyTies Ties => _cluster.Get<FamilyTies>();

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_member_is_held_through_a_restart_and_both_sides_see_it()
    {
        Assert.Equal(FamilyFault.None, await TieAsync(Mother, Child, Tie));
        await _cluster.DeactivateAsync(SideOf(Mother));
        await _cluster.DeactivateAsync(SideOf(Child));
        var held = Assert.Single(await Ties.MembersAsync(Mother));
        Assert.Equal((Child, FamilyRelation.Child, FamilyStanding.Held), (held.Member.PersonId, held.Member.Relation, held.Standing));
        Assert.Equal(Mother, Assert.Single(await Ties.HoldersAsync(Child)).PersonId);
        Assert.Empty(await Ties.MembersAsync(Child));
        Assert.Empty(await Ties.HoldersAsync(Mother));

        // Sent again, it is the same one.
        Assert.Equal(FamilyFault.None, await TieAsync(Mother, Child, Tie));
        _ = Assert.Single(await Ties.MembersAsync(Mother));
    }

    [Fact]
    public async Task Either_side_ends_it_and_nothing_is_left_with_anybody()
    {
        _ = await TieAsync(Mother, Child, Tie);
        Assert.False(await Ties.LetGoAsync(Child, Tie));
        Assert.False(await Ties.TakeBackAsync(Mother, Tie));
        Assert.True(await Ties.LetGoAsync(Mother, Tie));
        Assert.False(await Ties.LetGoAsync(Mother, Tie));
        Assert.Equal((null, 0, 0), (await Ties.FindAsync(Mother, Tie), (await Ties.HoldersAsync(Child)).Count, Rows()));

        _ = await TieAsync(Mother, Child, Guid.NewGuid());
        var holder = Assert.Single(await Ties.HoldersAsync(Child));
        Assert.True(await Ties.TakeBackAsync(Child, holder.Tie));
        Assert.Equal((null, 0, 0), (await Ties.FindAsync(Mother, holder.Tie), (await Ties.MembersAsync(Mother)).Count, Rows()));
    }

    [Fact]
    public async Task Five_and_three_are_the_limits_and_a_refusal_leaves_nothing_behind()
    {
        for (var i = 10; i < 10 + FamilyDecisions.MostMembers; i++)
        {
            Assert.Equal(FamilyFault.None, await TieAsync(Mother, Samples.Person(i), Guid.NewGuid()));
        }

        Assert.Equal(FamilyFault.TooManyMembers, await TieAsync(Mother, Child, Tie));
        Assert.Empty(await Ties.HoldersAsync(Child));
        for (var i = 20; i < 20 + FamilyDecisions.MostHolders; i++)
        {
            Assert.Equal(FamilyFault.None, await TieAsync(Samples.Person(i), Child, Guid.NewGuid()));
        }

        var fourth = Samples.Person(30);
        Assert.Equal(FamilyFault.TooManyHolders, await TieAsync(fourth, Child, Tie));
        Assert.Empty((await SideOf(fourth).Lists()).Members);
        Assert.Equal(FamilyFault.IsSelf, await TieAsync(fourth, fourth, Tie));
        Assert.Equal(FamilyFault.IsSelf, await Ties.ForeseeAsync(fourth, fourth));
        Assert.Equal(FamilyFault.TooManyMembers, await Ties.ForeseeAsync(Mother, Child));
        Assert.Equal(FamilyFault.None, await Ties.ForeseeAsync(Mother, Samples.Person(10)));
    }

    [Fact]
    public async Task Two_who_hold_each_other_at_the_same_moment_do_not_wait_for_one_another()
    {
        var other = Guid.NewGuid();
        Assert.Equal([FamilyFault.None, FamilyFault.None], await Task.WhenAll(TieAsync(Mother, Child, Tie), TieAsync(Child, Mother, other)));
        Assert.Equal(FamilyStanding.Held, (await Ties.FindAsync(Mother, Tie))!.Value.Standing);
        Assert.Equal(FamilyStanding.Held, (await Ties.FindAsync(Child, other))!.Value.Standing);
    }

    [Fact]
    public async Task A_consent_cut_short_between_the_sides_is_worth_nothing_until_it_is_sent_again()
    {
        // The first row of a family is stored, and no second one.
        _cluster.Sql($"CREATE TRIGGER cut BEFORE INSERT ON grain_state WHEN NEW.{FamilyRows} AND EXISTS (SELECT 1 FROM grain_state WHERE {FamilyRows}) BEGIN SELECT RAISE(ABORT, 'cut'); END");
        _ = await Assert.ThrowsAnyAsync<Exception>(() => TieAsync(Mother, Child, Tie));
        Assert.Equal(FamilyStanding.NeedsConsent, (await Ties.FindAsync(Mother, Tie))!.Value.Standing);
        Assert.Empty(await Ties.HoldersAsync(Child));
        _cluster.Sql("DROP TRIGGER cut");
        Assert.Equal(FamilyFault.None, await TieAsync(Mother, Child, Tie));
        Assert.Equal(FamilyStanding.Held, (await Ties.FindAsync(Mother, Tie))!.Value.Standing);
    }

    [Fact]
    public async Task One_that_is_never_sent_again_goes_by_itself_when_the_ticket_is_over()
    {
        _ = await SideOf(Mother).Hold(new(Child, FamilyRelation.Child, Tie, default));
        Assert.Equal(FamilyStanding.NeedsConsent, Assert.Single(await Ties.MembersAsync(Mother)).Standing);
        _cluster.Clock.Advance(FamilyDecisions.Patience);
        Assert.Null(await Ties.FindAsync(Mother, Tie));
        Assert.Empty(await Ties.MembersAsync(Mother));
        Assert.Equal(0, Rows());
    }

    [Fact]
    public async Task A_removal_cut_short_between_the_sides_has_ended_the_consent_and_the_rest_goes_later()
    {
        _ = await TieAsync(Mother, Child, Tie);
        _cluster.Clock.Advance(FamilyDecisions.Patience);
        await SideOf(Child).End(Tie);
        Assert.Null(await Ties.FindAsync(Mother, Tie));
        Assert.True(await Ties.LetGoAsync(Mother, Tie));
        Assert.Equal(0, Rows());
    }

    [Fact]
    public async Task A_child_that_has_turned_fourteen_is_not_shown_until_it_agrees_anew()
    {
        var born = DocumentBirth.Of(Document("510104201001010019"));
        Assert.Equal(FamilyFault.None, await Ties.TieAsync(Mother, Child, FamilyRelation.Child, born, Tie));
        Assert.Equal(FamilyStanding.Held, (await Ties.FindAsync(Mother, Tie))!.Value.Standing);
        _cluster.Clock.Advance(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)) - _cluster.Clock.GetUtcNow());
        Assert.Equal(FamilyStanding.NeedsConsent, Assert.Single(await Ties.MembersAsync(Mother)).Standing);
        _ = Assert.Single(await Ties.HoldersAsync(Child));
        var anew = Guid.NewGuid();
        Assert.Equal(FamilyFault.None, await Ties.TieAsync(Mother, Child, FamilyRelation.Child, born, anew));
        var held = Assert.Single(await Ties.MembersAsync(Mother));
        Assert.Equal((anew, FamilyStanding.Held), (held.Member.Tie, held.Standing));
        Assert.Null(Assert.Single(await Ties.HoldersAsync(Child)).Until);
    }

    [Fact]
    public async Task Whoever_writes_to_the_database_agrees_for_nobody_and_a_lost_side_frees_the_other()
    {
        _ = await TieAsync(Mother, Child, Tie);
        await _cluster.DeactivateAsync(SideOf(Mother));

        // What was stored of the child is put where the mother's is.
        const string Rows = $"FROM grain_state WHERE {FamilyRows} ORDER BY rowid";
        _cluster.Sql($"UPDATE grain_state SET payload = (SELECT payload {Rows} LIMIT 1 OFFSET 1) WHERE rowid = (SELECT rowid {Rows} LIMIT 1)");
        Assert.Null(await Ties.FindAsync(Mother, Tie));
        Assert.Empty(await Ties.HoldersAsync(Mother));
        Assert.Equal(1, _cluster.Get<SealAlarms>().Count(BrokenSeal.Family));
        Assert.Empty(await Ties.HoldersAsync(Child));
        Assert.Equal(FamilyFault.None, await TieAsync(Mother, Child, Guid.NewGuid()));
        Assert.Equal(FamilyStanding.Held, Assert.Single(await Ties.MembersAsync(Mother)).Standing);
    }

    private static IdentityDocument Document(string number) =>
        DocumentParser.TryParse("resident_id", number, Samples.Today, out var document, out var fault) ? document : throw new InvalidOperationException(fault.ToString());

    private IFamilyGrain SideOf(PersonId person) => _cluster.Grains.GetGrain<IFamilyGrain>(person.ToGrainKey());

    private Task<FamilyFault> TieAsync(PersonId holder, PersonId member, Guid tie) => Ties.TieAsync(holder, member, FamilyRelation.Child, null, tie);

    private long Rows() => _cluster.Number($"SELECT count(*) FROM grain_state WHERE {FamilyRows}");
}
