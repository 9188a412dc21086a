using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>What boards, the directory and callers are given of a person's state.</summary>
internal sealed class PersonProjections(PersonDecisions decisions, ProfileSealer sealer, PersonIndex index, RegionTree regions, RowSeals seals)
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
        state.Withheld ? Colour.None : state.Decision!.Colour,
        state.Withheld ? (byte)0 : state.Decision!.Reason,
        FlagsOf(state),
        regions.TryFind(state.Region, out var region) ? region.Index : regions.Root.Index,
        state.NameMask,
        LastNegativeTestAt(state),
        ReviewAt(state));

    public DirectoryEntry EntryOf(PersonId id, DirectoryState row, PersonState state)
    {
        // Whoever is withheld is counted as yellow: not as green, which it may not be, and not left out of the registered.
        var entry = new DirectoryEntry(
            id, row, state.Version, state.PhoneIndex, state.Region, state.Channel,
            state.Withheld ? Colour.Yellow : state.Decision!.Colour, state.Withheld ? (byte)0 : state.Decision!.Reason, (byte)FlagsOf(state), state.NameMask,
            LastNegativeTestAt(state), ReviewAt(state), state.AppliedAt.ToUnixTimeSeconds());

        // A row that stands for nobody yet must not be made to by whoever can write to the table.
        return row == DirectoryState.Active ? entry with { Seal = seals.Make(entry.Status) } : entry;
    }

    public PersonView ViewOf(PersonId id, PersonState state)
    {
        var profile = sealer.Open(id, state.SealedProfile);
        var decision = state.Withheld ? state.Decision! with { Colour = Colour.None, Reason = 0, ReasonCode = string.Empty, Until = null, ReviewAt = null } : state.Decision!;
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

    private static StatusFlags FlagsOf(PersonState state) => StatusFlags.Registered | (state.Withheld ? StatusFlags.Withheld : StatusFlags.None);

    private uint ReviewAt(PersonState state) => state.Withheld ? 0 : Seconds(decisions.ReviewAt(state));

    private static uint LastNegativeTestAt(PersonState state)
    {
        var last = state.Tests.Where(test => test.Negative).Select(test => test.SampledAt).DefaultIfEmpty().Max();
        return last == default ? 0 : Seconds(last);
    }

    // Rounded up, so that a board never takes a status for due before the grain does.
    private static uint Seconds(DateTimeOffset? time) =>
        time is { } value ? (uint)Math.Clamp((value.ToUnixTimeMilliseconds() + 999) / 1000, 1, uint.MaxValue) : 0;
}
