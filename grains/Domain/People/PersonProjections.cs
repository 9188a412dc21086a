using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>What boards, the directory and callers are given of a person's state.</summary>
internal sealed class PersonProjections(PersonDecisions decisions, ProfileSealer sealer, PersonIndex index, RegionTree regions)
{
    /// <summary>What an application becomes: what names the person is sealed.</summary>
    public PersonCommand.Register Seal(PersonId id, PersonApplication application) => new(
        sealer.Seal(id, new(application.Document, application.Name, application.Phone)),
        index.IndexOf(application.Phone),
        NameMask.Of(application.Name.Text),
        application.Region,
        application.Channel);

    /// <summary>Whether an application bears the name that is registered.</summary>
    public bool HasSameName(PersonId id, PersonState state, PersonApplication application) =>
        sealer.Open(id, state.SealedProfile).Name == application.Name;

    public PersonStatus StatusOf(PersonState state) => new(
        state.Version,
        state.Decision!.Colour,
        state.Decision.Reason,
        StatusFlags.Registered,
        regions.TryFind(state.Region, out var region) ? region.Index : regions.Root.Index,
        state.NameMask,
        LastNegativeTestAt(state),
        Seconds(decisions.ReviewAt(state)));

    public DirectoryEntry EntryOf(PersonId id, DirectoryState row, PersonState state) => new(
        id, row, state.Version, state.PhoneIndex, state.Region, state.Channel,
        state.Decision!.Colour, state.Decision.Reason, (byte)StatusFlags.Registered, state.NameMask,
        LastNegativeTestAt(state), Seconds(decisions.ReviewAt(state)), state.AppliedAt.ToUnixTimeSeconds());

    public PersonView ViewOf(PersonId id, PersonState state)
    {
        var profile = sealer.Open(id, state.SealedProfile);
        var decision = state.Decision!;
        return new(
            id,
            new NameMask(state.NameMask).ToString(),
            profile.Document.Type,
            DocumentMask.Mask(profile.Document),
            profile.Phone.Mask(),
            state.Region,
            state.Channel,
            state.AppliedAt,
            decision,
            state.Facts.Find(fact => fact.FactId == decision.FactId),
            [.. state.Events]);
    }

    private static uint LastNegativeTestAt(PersonState state)
    {
        var last = state.Tests.Where(test => test.Negative).Select(test => test.SampledAt).DefaultIfEmpty().Max();
        return last == default ? 0 : Seconds(last);
    }

    // Rounded up, so that a board never takes a status for due before the grain does.
    private static uint Seconds(DateTimeOffset? time) =>
        time is { } value ? (uint)Math.Clamp((value.ToUnixTimeMilliseconds() + 999) / 1000, 1, uint.MaxValue) : 0;
}
