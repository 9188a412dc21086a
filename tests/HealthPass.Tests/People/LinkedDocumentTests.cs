using HealthPass.Grains.Kept;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Xunit;

namespace HealthPass.Tests.People;

/// <summary>A person's own state lists what else is the person's, so that rows which were deleted or put back are noticed.</summary>
public sealed class LinkedDocumentTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private readonly Cluster _cluster = silo.Cluster;
    private readonly int _number = OneSilo.Next();

    private DocumentLinks Links => new(_cluster.Grains, _cluster.Get<SealAlarms>(), _cluster.Clock);

    private long Broken => _cluster.Get<SealAlarms>().Count(BrokenSeal.DocumentLink);

    private PersonId Document => Samples.Person(_number + 100_000);

    private IDocumentLinkGrain Row => _cluster.Grains.GetGrain<IDocumentLinkGrain>(Document.ToGrainKey());

    private IGrainStorage Storage => _cluster.Test.Silos[0].ServiceProvider.GetRequiredKeyedService<IGrainStorage>(Orleans.Providers.ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME);

    [Fact]
    public async Task A_row_that_was_deleted_is_noticed_and_put_back()
    {
        var person = await LinkedAsync();
        var broken = Broken;
        Assert.False(await _cluster.Person(person).Reconcile());
        Assert.Equal(broken, Broken);

        var stored = new GrainState<DocumentLinkState>(new());
        await Storage.ReadStateAsync(DocumentLinkGrain.StateName, Row.GetGrainId(), stored);
        await _cluster.DeactivateAsync(Row);
        await Storage.ClearStateAsync(DocumentLinkGrain.StateName, Row.GetGrainId(), stored);
        Assert.Null(await Links.FindAsync(Document, default));

        _ = await _cluster.Person(person).Reconcile();
        Assert.Equal(broken + 1, Broken);
        Assert.Equal(person, await Links.FindAsync(Document, default));
    }

    [Fact]
    public async Task An_older_row_of_a_link_that_was_taken_back_links_nothing_and_is_noticed()
    {
        var person = await LinkedAsync();
        var old = new GrainState<DocumentLinkState>(new());
        await Storage.ReadStateAsync(DocumentLinkGrain.StateName, Row.GetGrainId(), old);
        Assert.Equal(LinkFault.None, await Links.UnlinkAsync(Linked(Document), person));
        var broken = Broken;
        Assert.Null(await Links.FindAsync(Document, default));
        Assert.Equal(broken, Broken);

        var stored = new GrainState<DocumentLinkState>(new());
        await Storage.ReadStateAsync(DocumentLinkGrain.StateName, Row.GetGrainId(), stored);
        stored.State = old.State;
        await _cluster.DeactivateAsync(Row);
        await Storage.WriteStateAsync(DocumentLinkGrain.StateName, Row.GetGrainId(), stored);
        Assert.Null(await Links.FindAsync(Document, default));
        Assert.Equal(broken + 1, Broken);
    }

    [Fact]
    public async Task Whoever_takes_the_list_out_of_a_persons_state_makes_the_document_nobodys()
    {
        var person = await LinkedAsync();
        await AlterAsync(person, state => state with { Ties = null });
        var broken = Broken;
        Assert.Null(await Links.FindAsync(Document, default));
        Assert.Equal(broken + 1, Broken);
    }

    [Fact]
    public async Task Whoever_writes_a_document_into_a_persons_list_links_nothing()
    {
        var person = await LinkedAsync();
        var broken = _cluster.Get<SealAlarms>().Count(BrokenSeal.Person);
        await AlterAsync(person, state => state with { Ties = state.Ties! with { Documents = [Linked(Samples.Person(_number + 200_000)), .. state.Ties.Documents] } });
        Assert.Equal(LinkStanding.Unlisted, await _cluster.Person(person).StandingOf(Samples.Person(_number + 200_000)));
        Assert.Equal(broken + 1, _cluster.Get<SealAlarms>().Count(BrokenSeal.Person));
    }

    [Fact]
    public async Task What_a_build_before_has_linked_stays_linked_until_it_is_taken_back()
    {
        var person = await _cluster.RegisterAsync(_number);
        Assert.True(await Row.Link(person));
        var legacy = new GrainState<DocumentLinkState>(new());
        await Storage.ReadStateAsync(DocumentLinkGrain.StateName, Row.GetGrainId(), legacy);
        Assert.Equal(person, await Links.FindAsync(Document, default));
        Assert.Equal(LinkFault.None, await Links.UnlinkAsync(Linked(Document), person));

        var stored = new GrainState<DocumentLinkState>(new());
        await Storage.ReadStateAsync(DocumentLinkGrain.StateName, Row.GetGrainId(), stored);
        stored.State = legacy.State;
        await _cluster.DeactivateAsync(Row);
        await Storage.WriteStateAsync(DocumentLinkGrain.StateName, Row.GetGrainId(), stored);
        Assert.Null(await Links.FindAsync(Document, default));
    }

    [Fact]
    public async Task Somebody_has_so_many_further_documents_and_sees_them_masked_in_the_copy()
    {
        var person = await LinkedAsync();
        for (var i = 1; i < TieDecisions.MaxDocuments; i++)
        {
            Assert.Equal(LinkFault.None, await Links.LinkAsync(Linked(Samples.Person(_number + 300_000 + i)), person));
        }

        Assert.Equal(LinkFault.TooMany, await Links.LinkAsync(Linked(Samples.Person(_number + 400_000)), person));
        Assert.Equal(LinkFault.None, await Links.UnlinkAsync(Linked(Document), person));
        var copy = (await _cluster.Person(person).GetCopy())!;
        Assert.Equal(TieDecisions.MaxDocuments, copy.Documents.Length);
        Assert.Equal("H1******89", copy.Documents[0].Mask);
        Assert.Single(copy.Documents, document => !document.Stands && document.Document == Document);
    }

    [Fact]
    public void What_was_taken_back_makes_room_in_the_list_and_what_stands_never_does()
    {
        var state = new PersonState { Version = 1 };
        for (var i = 0; i < 3 * TieDecisions.MaxDocuments; i++)
        {
            state = Next(TieDecisions.Link(state, Linked(Samples.Person(i)), Samples.Noon.AddMinutes(i)));
            state = i == 0 ? state : Next(TieDecisions.Unlink(state, Linked(Samples.Person(i)), Samples.Noon.AddMinutes(i)));
        }

        Assert.Equal(2 * TieDecisions.MaxDocuments, state.Ties!.Documents.Count);
        Assert.Equal(LinkStanding.Listed, state.Ties.StandingOf(Samples.Person(0)));
        Assert.Equal(LinkStanding.Unlisted, state.Ties.StandingOf(Samples.Person(1)));
        Assert.Equal(LinkStanding.Ended, state.Ties.StandingOf(Samples.Person((3 * TieDecisions.MaxDocuments) - 1)));
    }

    private static PersonState Next(Decision<PersonState, PersonFault> decision) => decision.Next!;

    private static LinkedDocument Linked(PersonId document) => new(document, default, DocumentType.HkMacauPermit, null, "H1******89", Samples.Noon);

    private async Task<PersonId> LinkedAsync()
    {
        var person = await _cluster.RegisterAsync(_number);
        Assert.Equal(LinkFault.None, await Links.LinkAsync(Linked(Document), person));
        return person;
    }

    private async Task AlterAsync(PersonId person, Func<PersonState, PersonState> how)
    {
        var grain = _cluster.Person(person);
        var stored = new GrainState<PersonState>(new());
        await Storage.ReadStateAsync(StoredPeople.StateName, grain.GetGrainId(), stored);
        stored.State = how(stored.State!);
        await _cluster.DeactivateAsync(grain);
        await Storage.WriteStateAsync(StoredPeople.StateName, grain.GetGrainId(), stored);
    }
}
