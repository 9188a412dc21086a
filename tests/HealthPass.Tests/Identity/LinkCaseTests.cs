using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Grains.Identity;
using HealthPass.Grains.Leaving;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Node;
using HealthPass.Tests.Cases;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Identity;

/// <summary>Two officials link a further document, and take a wrong link back.</summary>
public sealed class LinkCaseTests : IAsyncLifetime
{
    private const string Note = "护照与通行证当面核对";

    private static readonly Official First = new("first", Samples.County.Code, [StaffRoles.EpidemicControl]);
    private static readonly Official Second = First with { UserName = "second" };
    private static readonly IdentityDocument Permit = Parse("hk_macau_permit", "H12345678");

    private Cluster _cluster = null!;
    private PersonId _person;

    private LinkCommands Commands => _cluster.Get<LinkCommands>();

    private PersonFinder Finder => _cluster.Get<PersonFinder>();

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.StartAsync();
        _person = await _cluster.RegisterAsync(1);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_document_is_linked_when_a_second_official_has_read_the_same_and_is_red_with_the_person()
    {
        var link = await AskAsync(LinkWay.Link);
        Assert.NotEqual(_person, await Finder.FindAsync(Permit, default));
        var own = (await Of(link).Look(First))!;
        Assert.Empty(own.Actions);
        Assert.Equal(("H1*****78", LinkPaper.Original, Note, "first"), (own.Link.Draft.Document.Mask, own.Link.Draft.Paper, own.Link.Draft.Note, own.Link.AskedBy));
        Assert.Equal(["approve_link", "refuse_link"], (await Of(link).Look(Second))!.Actions);

        Assert.Equal(LinkCaseFault.NotSecond, (await Commands.ApproveAsync(link, Permit, First with { UserName = "FIRST" })).Fault);
        Assert.Equal(LinkCaseFault.DocumentDiffers, (await Commands.ApproveAsync(link, Parse("hk_macau_permit", "H12345679"), Second)).Fault);
        Assert.Equal(LinkCaseFault.DocumentDiffers, (await Commands.ApproveAsync(link, null, Second)).Fault);
        Assert.Equal("done", Done(await Commands.ApproveAsync(link, Permit, Second)).State);
        Assert.Equal(_person, await Finder.FindAsync(Permit, default));

        var fact = new Fact(Guid.NewGuid(), "SC05", _cluster.Clock.GetUtcNow(), null, null, Guid.NewGuid(), "doc", "office", _cluster.Clock.GetUtcNow(), null);
        Assert.Equal(FactOutcome.Added, await _cluster.Person(_person).AddFact(_cluster.Sealed(_person, fact), Samples.City.Code));
        Assert.Equal(Colour.Red, (await _cluster.Person(await Finder.FindAsync(Permit, default)).GetStatus())!.Value.Colour);
        Assert.Equal(["document_link_requested", "document_link_approved"], (await AuditedAsync(link)).Select(line => line.Action));
        Assert.All(await AuditedAsync(link), line => Assert.DoesNotContain("12345678", line.Detail, StringComparison.Ordinal));
        Assert.Equal(LinkCaseFault.IsSo, (await Commands.AskAsync(_person, LinkWay.Link, Permit, LinkPaper.Original, Note, First)).Fault);
    }

    [Fact]
    public async Task A_wrong_link_is_taken_back_by_two_and_the_person_keeps_everything_else()
    {
        _ = await Commands.ApproveAsync(await AskAsync(LinkWay.Link), Permit, Second);
        var before = await _cluster.Person(_person).GetView();
        var link = await AskAsync(LinkWay.Unlink);
        Assert.Equal(LinkCaseFault.NotSecond, (await Commands.ApproveAsync(link, null, First)).Fault);
        Assert.Equal(_person, await Finder.FindAsync(Permit, default));
        Assert.Equal("done", Done(await Commands.ApproveAsync(link, null, Second)).State);
        Assert.Equal(_cluster.Get<PersonIndex>().IdOf(Permit), await Finder.FindAsync(Permit, default));
        var after = await _cluster.Person(_person).GetView();
        Assert.Equal((before!.MaskedName, before.Region, before.Decision), (after!.MaskedName, after.Region, after.Decision));
        Assert.Equal(LinkCaseFault.NotLinked, (await Commands.AskAsync(_person, LinkWay.Unlink, Permit, LinkPaper.Original, Note, First)).Fault);
        Assert.Contains("\"after\":null", (await AuditedAsync(link))[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_official_refuses_and_nothing_changes()
    {
        var link = await AskAsync(LinkWay.Link);
        Assert.Equal("refused", Done(await Commands.RefuseAsync(link, "复印件不清", Second)).State);
        Assert.NotEqual(_person, await Finder.FindAsync(Permit, default));
        Assert.Equal(LinkCaseFault.WrongState, (await Commands.ApproveAsync(link, Permit, Second)).Fault);
        Assert.NotEqual(link, await AskAsync(LinkWay.Link));
    }

    [Fact]
    public async Task Role_tier_and_region_are_looked_at_again_when_it_is_approved()
    {
        Assert.Equal(LinkCaseFault.PersonUnknown, (await Commands.AskAsync(_person, LinkWay.Link, Permit, LinkPaper.Original, Note, First with { Region = Samples.FarVillage.Code })).Fault);
        Assert.Equal(LinkCaseFault.PersonUnknown, (await Commands.AskAsync(Samples.Person(9), LinkWay.Link, Permit, LinkPaper.Original, Note, First)).Fault);
        Assert.Equal(LinkCaseFault.TierMayNot, (await Commands.AskAsync(_person, LinkWay.Link, Permit, LinkPaper.Original, Note, First with { Region = Samples.Township.Code })).Fault);
        Assert.Equal(LinkCaseFault.NoteNamesSomebody, (await Commands.AskAsync(_person, LinkWay.Link, Permit, LinkPaper.Original, "看过证件 510104199001011234", First)).Fault);
        var link = await AskAsync(LinkWay.Link);
        Assert.Equal(LinkCaseFault.RoleMayNot, (await Commands.ApproveAsync(link, Permit, Second with { Roles = [StaffRoles.HotlineSupervisor] })).Fault);
        Assert.Equal(LinkCaseFault.NotFound, (await Commands.ApproveAsync(link, Permit, Second with { Region = Samples.FarVillage.Parent!.Parent!.Code })).Fault);

        // Whoever has moved meanwhile is another county's.
        _ = await _cluster.Person(_person).Correct(new(null, null, Samples.FarVillage.Code), own: true);
        Assert.Equal(LinkCaseFault.NotFound, (await Commands.ApproveAsync(link, Permit, Second)).Fault);
        Assert.NotEqual(_person, await Finder.FindAsync(Permit, default));
    }

    [Fact]
    public async Task A_document_under_which_somebody_has_withdrawn_is_not_linked_and_goes_on_naming_whoever_that_was()
    {
        _cluster.Get<SealEra>().Close();
        var other = await _cluster.RegisterAsync(2);
        _ = await _cluster.Get<LeavingCommands>().LeaveAsync(Guid.NewGuid(), other, (await _cluster.Person(other).GetView())!.AppliedAt, null);
        Assert.Null(await _cluster.Person(other).GetView());
        Assert.Equal(LinkCaseFault.OfAnother, (await Commands.AskAsync(_person, LinkWay.Link, Cluster.Document(2), LinkPaper.Original, Note, First)).Fault);
        Assert.Equal([other, _person], await Finder.FindManyAsync([Cluster.Document(2), Cluster.Document(1)], default));
    }

    [Fact]
    public async Task What_somebody_is_registered_under_or_has_got_meanwhile_is_not_linked()
    {
        var other = await _cluster.RegisterAsync(2);
        Assert.Equal(LinkCaseFault.OfAnother, (await Commands.AskAsync(_person, LinkWay.Link, Cluster.Document(2), LinkPaper.Original, Note, First)).Fault);
        Assert.Equal(LinkCaseFault.IsSo, (await Commands.AskAsync(_person, LinkWay.Link, Cluster.Document(1), LinkPaper.Original, Note, First)).Fault);
        var late = await AskAsync(LinkWay.Link);
        _ = await Commands.ApproveAsync(Done(await Commands.AskAsync(other, LinkWay.Link, Permit, LinkPaper.Original, Note, First)).LinkId, Permit, Second);
        Assert.Equal(LinkCaseFault.OfAnother, (await Commands.ApproveAsync(late, Permit, Second)).Fault);
        Assert.Equal(other, await Finder.FindAsync(Permit, default));
    }

    [Fact]
    public async Task It_goes_up_when_nobody_decides_and_lapses_in_the_end()
    {
        var link = await AskAsync(LinkWay.Link);
        Assert.Equal("关联证件", Assert.Single((await WaitingAsync(Second)).Cases).Entry.Title);
        Assert.Empty((await WaitingAsync(First)).Cases);
        _cluster.Clock.Advance(TimeSpan.FromDays(5));
        _ = await CareAsync();
        Assert.Equal("escalate", (await Of(link).GetView())!.History[^1].Action);
        _cluster.Clock.Advance(TimeSpan.FromDays(20));
        _ = await CareAsync();
        Assert.Equal("lapsed", (await Of(link).GetView())!.State);
        Assert.Equal(LinkCaseFault.WrongState, (await Commands.ApproveAsync(link, Permit, Second)).Fault);
    }

    [Fact]
    public async Task One_cut_short_while_it_was_done_is_done_by_whoever_looks_after_it()
    {
        var link = await AskAsync(LinkWay.Link);
        _cluster.Break("person_directory");
        _ = await Assert.ThrowsAnyAsync<Exception>(() => Commands.ApproveAsync(link, Permit, Second));
        _cluster.Mend("person_directory");
        await _cluster.DeactivateAsync(Of(link));
        _ = await CareAsync();
        Assert.Equal("done", (await Of(link).GetView())!.State);
        Assert.Equal(_person, await Finder.FindAsync(Permit, default));
    }

    [Fact]
    public async Task A_decision_holds_for_the_one_document_that_it_was_taken_on()
    {
        var view = (await Of(await AskAsync(LinkWay.Link)).GetView())!;
        var seals = _cluster.Get<LinkSeals>();
        var approval = seals.Make(view.LinkId, view.Draft, new("first", "second", LinkFlow.Kind, Samples.Noon, default));
        Assert.True(seals.Holds(view.LinkId, view.Draft, approval));
        Assert.False(seals.Holds(view.LinkId, view.Draft, null));
        Assert.False(seals.Holds(Guid.NewGuid(), view.Draft, approval));
        Assert.False(seals.Holds(view.LinkId, view.Draft with { Way = LinkWay.Unlink }, approval));
        Assert.False(seals.Holds(view.LinkId, view.Draft with { Person = Samples.Person(5) }, approval));
        Assert.False(seals.Holds(view.LinkId, view.Draft with { Document = view.Draft.Document with { Document = Samples.Person(6) } }, approval));
        Assert.False(seals.Holds(view.LinkId, view.Draft, seals.Make(view.LinkId, view.Draft, new("first", "FIRST", LinkFlow.Kind, Samples.Noon, default))));
    }

    [Fact]
    public async Task A_crash_at_any_awaited_step_leads_to_the_same_end()
    {
        var calls = await RunAsync([]);
        for (var after = 0; after < calls; after++)
        {
            for (var how = 0; how <= 2; how++)
            {
                _ = await RunAsync([(after, how)]);
            }
        }

        static async Task<int> RunAsync((int, int)[] crashes)
        {
            var world = new CaseWorld(crashes, LinkFlow.Flow) { Approved = "document_link_approved", Giving = LinkFlow.Linking };
            foreach (var (action, official) in new[] { (LinkFlow.Ask, CaseWorld.Maker), (LinkFlow.Approve, CaseWorld.Checker) })
            {
                for (var attempt = 0; await world.AskAsync(action, official) is null; attempt++)
                {
                    Assert.True(attempt < 3);
                }
            }

            await world.CareAsync();
            world.Check();
            Assert.Equal(LinkFlow.Done, world.State.State);
            return world.Calls;
        }
    }

    private static IdentityDocument Parse(string type, string number) =>
        DocumentParser.TryParse(type, number, null, Samples.Today, out var document, out var fault) ? document : throw new InvalidOperationException($"{number}: {fault}");

    private static LinkView Done(LinkResult result)
    {
        Assert.Equal(LinkCaseFault.None, result.Fault);
        return result.Link!;
    }

    private async Task<Guid> AskAsync(LinkWay way) => Done(await Commands.AskAsync(_person, way, Permit, LinkPaper.Original, Note, First)).LinkId;

    private ILinkCaseGrain Of(Guid link) => _cluster.Grains.GetGrain<ILinkCaseGrain>(link);

    private Task<WaitingPage> WaitingAsync(Official official) => _cluster.Get<WaitingCases>().ReadAsync(official, null, CancellationToken.None);

    private Task<bool> CareAsync() => new Caretaker(
        _cluster.Get<IPersonDirectory>(), _cluster.Get<ICaseList>(), _cluster.Get<IEnumerable<ICaseKind>>(), _cluster.Grains, _cluster.Clock, NullLogger<Caretaker>.Instance)
        .OnceAsync(CancellationToken.None);

    private async Task<IReadOnlyList<AuditEntry>> AuditedAsync(Guid link) =>
        [.. (await _cluster.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None)).Where(line => line.Subject == link.ToString())];
}
