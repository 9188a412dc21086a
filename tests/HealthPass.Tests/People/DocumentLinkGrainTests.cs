using HealthPass.Grains.People.Linking;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Xunit;

namespace HealthPass.Tests.People;

/// <summary>What is kept of documents that are not those of a registration.</summary>
public sealed class DocumentLinkGrainTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private readonly Cluster _cluster = silo.Cluster;
    private readonly int _number = OneSilo.Next();

    private PersonId Document => Samples.Person(_number);

    private PersonId One => Samples.Person(_number + 1);

    private PersonId Other => Samples.Person(_number + 2);

    private IDocumentLinkGrain Link => _cluster.Grains.GetGrain<IDocumentLinkGrain>(Document.ToGrainKey());

    [Fact]
    public async Task A_link_is_made_once_and_kept_over_a_deactivation()
    {
        Assert.Equal(new DocumentLink(null, false, false), await Link.Find());
        Assert.True(await Link.Link(One));
        Assert.True(await Link.Link(One));
        Assert.False(await Link.Link(Other));
        await _cluster.DeactivateAsync(Link);
        Assert.Equal(new DocumentLink(One, true, false), await Link.Find());
    }

    [Fact]
    public async Task A_number_that_two_countries_gave_out_stands_for_neither()
    {
        await Link.Offer(One);
        await Link.Offer(One);
        Assert.Equal(new DocumentLink(One, false, false), await Link.Find());
        await Link.Offer(Other);
        Assert.Equal(new DocumentLink(null, false, true), await Link.Find());
        await Link.Offer(One);
        Assert.Equal(new DocumentLink(null, false, true), await Link.Find());
        Assert.True(await Link.Link(Other));
        Assert.Equal(new DocumentLink(Other, true, true), await Link.Find());
    }

    [Fact]
    public async Task What_was_checked_stands_against_what_a_number_says()
    {
        Assert.True(await Link.Link(One));
        await Link.Offer(Other);
        await Link.Take();
        await Link.Take();
        Assert.Equal(new DocumentLink(One, true, true), await Link.Find());
    }

    [Fact]
    public async Task A_number_that_is_taken_stands_for_nobody_by_itself()
    {
        await Link.Offer(One);
        await Link.Take();
        Assert.Equal(new DocumentLink(null, false, true), await Link.Find());
    }

    [Fact]
    public async Task Whoever_writes_to_the_store_makes_no_document_another_persons()
    {
        Assert.True(await Link.Link(One));
        var broken = _cluster.Get<SealAlarms>().Count(BrokenSeal.DocumentLink);
        var stored = new GrainState<DocumentLinkState>(new());
        await Storage.ReadStateAsync(DocumentLinkGrain.StateName, Link.GetGrainId(), stored);
        stored.State = stored.State! with { Person = Other };
        await _cluster.DeactivateAsync(Link);
        await Storage.WriteStateAsync(DocumentLinkGrain.StateName, Link.GetGrainId(), stored);

        Assert.Equal(new DocumentLink(null, false, true), await Link.Find());
        Assert.Equal(broken + 1, _cluster.Get<SealAlarms>().Count(BrokenSeal.DocumentLink));
        Assert.True(await Link.Link(One));
        await _cluster.DeactivateAsync(Link);
        Assert.Equal(new DocumentLink(One, true, true), await Link.Find());
        Assert.Equal(broken + 1, _cluster.Get<SealAlarms>().Count(BrokenSeal.DocumentLink));
    }

    [Fact]
    public async Task A_seal_of_one_document_is_none_of_another()
    {
        Assert.True(await Link.Link(One));
        var stored = new GrainState<DocumentLinkState>(new());
        await Storage.ReadStateAsync(DocumentLinkGrain.StateName, Link.GetGrainId(), stored);
        var other = _cluster.Grains.GetGrain<IDocumentLinkGrain>(Samples.Person(_number + 3).ToGrainKey());
        await Storage.WriteStateAsync(DocumentLinkGrain.StateName, other.GetGrainId(), new GrainState<DocumentLinkState>(stored.State!));
        Assert.Equal(new DocumentLink(null, false, true), await other.Find());
    }

    [Fact]
    public async Task A_link_is_taken_back_from_the_person_alone_who_has_it()
    {
        Assert.True(await Link.Tie(One));
        await Link.Untie(Other);
        Assert.Equal(new DocumentLink(One, true, false, true), await Link.Find());
        await Link.Untie(One);
        await Link.Untie(One);
        Assert.Equal(new DocumentLink(null, false, false), await Link.Find());
        Assert.True(await Link.Tie(Other));
    }

    [Fact]
    public async Task What_a_build_before_has_linked_is_listed_once_it_is_linked_again()
    {
        Assert.True(await Link.Link(One));
        Assert.False(await Link.Tie(Other));
        Assert.True(await Link.Tie(One));
        await _cluster.DeactivateAsync(Link);
        Assert.Equal(new DocumentLink(One, true, false, true), await Link.Find());
    }

    [Fact]
    public async Task A_number_is_claimed_once_and_not_where_it_stands_for_somebody_or_nobody()
    {
        Assert.Equal(One, (await Link.Claim(One)).Person);
        Assert.Equal(One, (await Link.Claim(Other)).Person);
        await Link.Take();
        Assert.Equal(new DocumentLink(null, false, true), await Link.Claim(Other));
    }

    private IGrainStorage Storage => _cluster.Test.Silos[0].ServiceProvider.GetRequiredKeyedService<IGrainStorage>(Orleans.Providers.ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME);
}
