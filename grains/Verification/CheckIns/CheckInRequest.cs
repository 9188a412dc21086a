using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Verification.CheckIns;

/// <summary>A person's reading of a venue's code; the venue is whom it is sent to.</summary>
[GenerateSerializer, Immutable, Alias("check-in-request")]
public readonly record struct CheckInRequest
{
    /// <summary>Who.</summary>
    [Id(0)]
    public required PersonId PersonId { get; init; }

    /// <summary>The bit of the channel that asks, 0 where the person does.</summary>
    [Id(1)]
    public uint Channel { get; init; }

    /// <summary>The place within the venue, 0 for the venue itself.</summary>
    [Id(2)]
    public ushort Place { get; init; }

    /// <summary>The poster's edition.</summary>
    [Id(3)]
    public required byte Version { get; init; }

    /// <summary>What was drawn for the edition.</summary>
    [Id(4)]
    public required ushort Draw { get; init; }

    /// <summary>What the venue's screen showed behind the code; null for a poster.</summary>
    [Id(5)]
    public ulong? Proof { get; init; }

    /// <summary>Where the phone is, as its system says; default where nothing is said.</summary>
    [Id(6)]
    public RegionCode Phone { get; init; }

    /// <summary>A request of what was read.</summary>
    /// <param name="person">Who.</param>
    /// <param name="code">The code.</param>
    /// <param name="proof">What the screen showed behind it.</param>
    public static CheckInRequest Of(PersonId person, PosterCode code, ulong? proof) =>
        new() { PersonId = person, Place = code.Place, Version = code.Version, Draw = code.Draw, Proof = proof };

    /// <summary>The code that was read.</summary>
    /// <param name="venue">The venue.</param>
    public PosterCode CodeOf(VenueId venue) => new(venue, Place, Version, Draw);
}
