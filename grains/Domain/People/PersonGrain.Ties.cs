using System.Collections.Immutable;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>What else is a person's: further documents and further registrations.</summary>
internal sealed partial class PersonGrain
{
    public async Task<LinkFault> LinkDocument(LinkedDocument document)
    {
        if (IsNobody())
        {
            return LinkFault.PersonUnknown;
        }

        var decision = Decide(new PersonCommand.LinkDocument(document));
        if (decision.Fault == PersonFault.TooManyTies)
        {
            return LinkFault.TooMany;
        }

        // Whoever finds the row before it is listed waits for this turn to end, and finds it listed.
        if (!await LinkOf(document.Document).Tie(Id))
        {
            return LinkFault.OfAnother;
        }

        await CommitAsync(decision);
        return LinkFault.None;
    }

    public async Task<LinkFault> UnlinkDocument(LinkedDocument document)
    {
        if (IsNobody())
        {
            return LinkFault.PersonUnknown;
        }

        await LinkOf(document.Document).Untie(Id);
        if (document.NumberAlone != default && !_projections.Keeps(Id, _person.State, document.NumberAlone, document.Document))
        {
            await LinkOf(document.NumberAlone).Untie(Id);
        }

        await CommitAsync(Decide(new PersonCommand.UnlinkDocument(document)));
        return LinkFault.None;
    }

    public Task<LinkStanding> StandingOf(PersonId document) =>
        Task.FromResult(IsUnknown() ? LinkStanding.Unlisted : _person.State.Ties?.StandingOf(document) ?? LinkStanding.Unlisted);

    public Task<PersonLikeness?> GetLikeness() => Task.FromResult(IsNobody() ? null : _projections.LikenessOf(Id, _person.State));

    public Task<ImmutableArray<OtherRegistration>> GetRegistrations() =>
        Task.FromResult(IsUnknown() ? [] : (_person.State.Ties ?? PersonTies.None).Registrations.ToImmutableArray());

    public Task<StandingFacts?> GetStanding() =>
        Task.FromResult(IsUnknown() ? null : new StandingFacts(_person.State.AppliedAt, _person.State.Region, [.. _person.State.Facts]));

    public async Task<bool> Join(PersonId other, bool isEarlier)
    {
        if (IsUnknown())
        {
            return false;
        }

        var decision = Decide(new PersonCommand.Join(other, isEarlier));
        if (decision.Fault != PersonFault.None)
        {
            return false;
        }

        await CommitAsync(decision);
        return true;
    }

    // What the person's state lists and no row says any more was deleted, or an older row put back: it is put right.
    private async Task MendLinksAsync()
    {
        foreach (var document in (_person.State.Ties ?? PersonTies.None).Documents.Where(document => document.Stands))
        {
            var link = LinkOf(document.Document);
            if (await link.Find() is not { IsChecked: true, IsListed: true, Person: { } holder } || holder != Id)
            {
                _alarms.Raise(BrokenSeal.DocumentLink, document.Document.ToString());
                _ = await link.Tie(Id);
            }
        }
    }

    private IDocumentLinkGrain LinkOf(PersonId document) => GrainFactory.GetGrain<IDocumentLinkGrain>(document.ToGrainKey());
}
