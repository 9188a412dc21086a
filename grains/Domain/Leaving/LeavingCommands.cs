using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Leaving;

/// <summary>What a person can ask for, alone, through a channel or on paper.</summary>
/// <param name="finder">Finds whom a document names.</param>
/// <param name="grains">Finds people and their withdrawals.</param>
/// <param name="era">Tells whether every node knows what a withdrawal is.</param>
/// <param name="clock">The time.</param>
public sealed class LeavingCommands(PersonFinder finder, IGrainFactory grains, SealEra era, TimeProvider clock)
{
    /// <summary>The most characters of a text of an official.</summary>
    public const int MaxText = 500;

    /// <summary>Ends the registration of somebody who has shown the phone.</summary>
    /// <param name="leavingId">The withdrawal's id: the same again is answered like the first time.</param>
    /// <param name="person">Whose.</param>
    /// <param name="appliedAt">When the registration began that is to end.</param>
    /// <param name="channel">The channel that asks, null where the person does; only for its own person, which is for the caller to see to.</param>
    /// <returns>The withdrawal, or why it is refused.</returns>
    public async Task<LeavingResult> LeaveAsync(Guid leavingId, PersonId person, DateTimeOffset appliedAt, string? channel)
    {
        var grain = grains.GetGrain<ILeavingGrain>(leavingId);
        if (await grain.GetView() is { } known)
        {
            return await grain.Leave(known.Draft);
        }

        return !era.IsClosed ? new(LeavingFault.UpgradeUnderWay, null)
            : await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetRegion() is { } home
                ? await grain.Leave(new(
                    person, appliedAt, home.UpTo(RegionLevel.County), channel is null ? LeavingWay.Resident : LeavingWay.Channel, channel ?? LeavingDraft.Resident))
            : new(LeavingFault.PersonUnknown, null);
    }

    /// <summary>Takes a withdrawal on paper.</summary>
    /// <param name="document">The document that the official has seen.</param>
    /// <param name="name">The name as the official reads it on the document.</param>
    /// <param name="official">The official.</param>
    /// <param name="cancellationToken">Gives up before anything is opened.</param>
    /// <returns>The withdrawal, or why it is refused. Who lives elsewhere, or bears another name, is answered like nobody.</returns>
    public async Task<LeavingResult> RequestAsync(IdentityDocument document, string name, Official official, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(official);
        if (!era.IsClosed)
        {
            return new(LeavingFault.UpgradeUnderWay, null);
        }

        var person = await finder.FindAsync(document, cancellationToken);
        var grain = grains.GetGrain<IPersonGrain>(person.ToGrainKey());
        if (await grain.GetView() is not { } view || !official.Region.Contains(view.Region) || !await grain.IsNamed(name))
        {
            return new(LeavingFault.PersonUnknown, null);
        }

        return await grains.GetGrain<ILeavingGrain>(Guid.CreateVersion7(clock.GetUtcNow()))
            .Request(new(person, view.AppliedAt, view.Region.UpTo(RegionLevel.County), LeavingWay.Paper, official.UserName), official);
    }
}
