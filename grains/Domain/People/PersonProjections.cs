using HealthPass.Grains.Helps;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>What boards, the directory and callers are given of a person's state.</summary>
internal sealed class PersonProjections(
    PersonDecisions decisions, ProfileSealer sealer, CorrectionSealer corrections, PersonIndex index, RegionTree regions, ChannelBook channels, RowSeals seals)
{
    /// <summary>What an application becomes: what names the person is sealed.</summary>
    public PersonCommand.Register Seal(PersonId id, PersonApplication application, Help? help = null) => new(
        sealer.Seal(id, new(application.Document, application.Name, application.Phone)),
        index.IndexOf(application.Phone),
        NameMask.Of(application.Name.Text),
        regions.Current(application.Region).Code,
        application.Channel,
        help);

    /// <summary>The same person under the region codes of now.</summary>
    public PersonState Present(PersonState state) =>
        regions.Current(state.Region).Code is var code && code == state.Region ? state : state with { Region = code };

    /// <summary>What a correction becomes, with what was before; null where all is so already.</summary>
    public PersonCommand.Correct? Correct(PersonId id, PersonState state, PersonCorrection asked, bool own)
    {
        var profile = sealer.Open(id, state.SealedProfile);
        var after = WantingOf(profile, state, asked);
        if (after.IsEmpty)
        {
            return null;
        }

        var before = new PersonCorrection(
            after.Name is null ? null : profile.Name, after.Phone is null ? null : profile.Phone, after.Region is null ? null : state.Region);
        var corrected = profile with { Name = after.Name ?? profile.Name, Phone = after.Phone ?? profile.Phone };
        return new(
            corrected == profile ? state.SealedProfile : sealer.Seal(id, corrected),
            index.IndexOf(corrected.Phone),
            NameMask.Of(corrected.Name.Text),
            after.Region ?? state.Region,
            corrections.Seal(id, before),
            corrections.Seal(id, after),
            own);
    }

    /// <summary>What of a correction is not so already.</summary>
    public PersonCorrection WantingOf(PersonId id, PersonState state, PersonCorrection asked) => WantingOf(sealer.Open(id, state.SealedProfile), state, asked);

    /// <summary>How an application that bears the registered name differs from what is registered. A home that lies in the other's is the same, told less or more exactly.</summary>
    public (bool Phone, bool Region) DifferencesOf(PersonId id, PersonState state, PersonApplication application) => (
        PhoneOf(id, state) != application.Phone,
        regions.Current(application.Region).Code is var home && !home.Contains(state.Region) && !state.Region.Contains(home));

    /// <summary>Everything, in the clear.</summary>
    public PersonCopy CopyOf(PersonId id, PersonState state)
    {
        var profile = sealer.Open(id, state.SealedProfile);
        return new(
            ViewOf(id, state), profile.Document, profile.Name.Text, profile.Phone, state.Region, [.. state.Facts], [.. state.Tests],
            [.. state.Corrections.Select(made => new MadeCorrection(made.At, corrections.Open(id, made.Before), corrections.Open(id, made.After)))],
            state.Printed?.Until, [.. state.Ties?.Documents ?? []], [.. state.Ties?.Registrations ?? []]);
    }

    /// <summary>By what another registration of the same person is found.</summary>
    public PersonLikeness? LikenessOf(PersonId id, PersonState state)
    {
        // Whoever has no phone shares it with nobody.
        var profile = sealer.Open(id, state.SealedProfile);
        return profile.Phone.IsNone ? null : new(
            [.. state.PhoneIndex],
            index.LikenessOf(profile.Name, profile.Phone),
            DocumentBirth.Of(profile.Document) is { } birth ? index.LikenessOf(birth) : null,
            state.AppliedAt,
            state.Region);
    }

    /// <summary>Whether a passport's number without its country stands for the person by another document than one.</summary>
    public bool Keeps(PersonId id, PersonState state, PersonId numberAlone, PersonId but)
    {
        var own = sealer.Open(id, state.SealedProfile).Document;
        return (own.Country is not null && index.IdOf(own.WithoutCountry) == numberAlone)
            || state.Ties?.Documents.Exists(document => document.Stands && document.Document != but && document.NumberAlone == numberAlone) == true;
    }

    /// <summary>Whether the document of an application is the one that a person's id is made of.</summary>
    public bool IsOf(PersonId id, PersonApplication application) => index.IdOf(application.Document) == id;

    /// <summary>What is kept of a name once the registration has ended.</summary>
    public byte[] NameHashOf(PersonId id, PersonName name) => index.HashOf(id, name);

    /// <summary>What is kept of the person's name once the registration has ended.</summary>
    public byte[] NameHashOf(PersonId id, PersonState state) => index.HashOf(id, sealer.Open(id, state.SealedProfile).Name);

    /// <summary>Whether a name is the registered one.</summary>
    public bool IsNamed(PersonId id, PersonState state, PersonName name) => NameFold.Compare(sealer.Open(id, state.SealedProfile).Name, name) == NameLikeness.Same;

    /// <summary>What is registered of what somebody asks to have put right.</summary>
    public PersonCorrection HoldingOf(PersonId id, PersonState state, PersonCorrection asked)
    {
        var profile = sealer.Open(id, state.SealedProfile);
        return new(asked.Name is null ? null : profile.Name, asked.Phone is null ? null : profile.Phone, asked.Region is null ? null : state.Region);
    }

    /// <summary>Whether an application bears the name that is registered.</summary>
    public bool HasSameName(PersonId id, PersonState state, PersonApplication application) =>
        NameFold.Compare(sealer.Open(id, state.SealedProfile).Name, application.Name) == NameLikeness.Same;

    /// <summary>The colour that counts: none where nothing is believed, and none of whoever has left and is under no fact.</summary>
    public static Colour ColourOf(PersonState state) =>
        state.Withheld || (state.LeftAt is not null && state.Decision!.Colour == Colour.Green) ? Colour.None : state.Decision!.Colour;

    /// <summary>What a state's row in the directory is.</summary>
    public static DirectoryState RowStateOf(PersonState state) => state.LeftAt is null ? DirectoryState.Active : DirectoryState.Left;

    public PersonStatus StatusOf(PersonState state) => new(
        state.Version,
        ColourOf(state),
        ColourOf(state) == Colour.None ? (byte)0 : state.Decision!.Reason,
        FlagsOf(state),
        regions.Current(state.Region).Index,
        state.NameMask,
        LastNegativeTestAt(state),
        ReviewAt(state),
        state.LeftAt is null ? channels.WordOf(state.Channel, state.Access?.Channels ?? []) : 0);

    /// <summary>The person's phone.</summary>
    public PhoneNumber PhoneOf(PersonId id, PersonState state) => sealer.Open(id, state.SealedProfile).Phone;

    /// <summary>What is kept of a one-time code.</summary>
    public byte[] HashOf(PersonId id, string channel, string code) => index.HashOf(id, channel, code);

    /// <summary>Makes sure that the numbers of the person's channels are known.</summary>
    public async ValueTask EnsureChannelsAsync(PersonState state)
    {
        await channels.EnsureAsync(state.Channel);
        foreach (var channel in state.Access?.Channels ?? [])
        {
            await channels.EnsureAsync(channel);
        }
    }

    /// <summary>Whether a row says what the state does; whether its seal holds is another question.</summary>
    public bool IsRowOf(DirectoryEntry row, PersonState state)
    {
        var own = Bare(row.PersonId, RowStateOf(state), state);
        return row.State == own.State && row.Status with { Seal = default } == own.Status && row.PhoneIndex.AsSpan().SequenceEqual(own.PhoneIndex);
    }

    public DirectoryEntry EntryOf(PersonId id, DirectoryState row, PersonState state)
    {
        var entry = Bare(id, row, state);

        // A row that stands for nobody yet must not be made to by whoever can write to the table; of whoever has left the seal says that too.
        return row != DirectoryState.Pending ? entry with { Seal = seals.Make(entry.Status) } : entry;
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
            [.. state.Events],
            [.. state.Access?.Channels ?? []],
            state.Help);
    }

    private PersonCorrection WantingOf(PersonProfile profile, PersonState state, PersonCorrection asked) => new(
        asked.Name is { } name && name != profile.Name ? name : null,
        asked.Phone is { } phone && phone != profile.Phone ? phone : null,
        asked.Region is { } region && regions.Current(region).Code is var home && home != state.Region ? home : null);

    // Whoever is withheld is counted as yellow: not as green, which it may not be, and not left out of the registered.
    private DirectoryEntry Bare(PersonId id, DirectoryState row, PersonState state)
    {
        var entry = new DirectoryEntry(
            id, row, state.Version, state.PhoneIndex, state.Region, state.Channel,
            state.Withheld ? Colour.Yellow : state.Decision!.Colour, state.Withheld ? (byte)0 : state.Decision!.Reason, (byte)FlagsOf(state), state.NameMask,
            LastNegativeTestAt(state), ReviewAt(state), state.AppliedAt.ToUnixTimeSeconds());
        return entry;
    }

    private static StatusFlags FlagsOf(PersonState state) => (state.LeftAt is null ? StatusFlags.Registered : StatusFlags.Left)
        | (state.Access is { Channels.Count: > 0 } ? StatusFlags.MoreChannels : StatusFlags.None)
        | (state.Withheld ? StatusFlags.Withheld : StatusFlags.None);

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
