using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>A person's row in the directory: what can be looked up or counted, and the status that fills a board ahead. It names nobody.</summary>
/// <param name="PersonId">The pseudonymous id.</param>
/// <param name="State">Whether the row counts yet.</param>
/// <param name="Version">The person's version; a row is only ever replaced by a higher one.</param>
/// <param name="PhoneIndex">HMAC of the phone number under the identity key, 16 bytes.</param>
/// <param name="Region">Home region.</param>
/// <param name="Channel">The channel of the application.</param>
/// <param name="Colour">Colour at <paramref name="Version"/>.</param>
/// <param name="Reason">Number of the rule-book row behind the colour.</param>
/// <param name="Flags">Status flags as on the board.</param>
/// <param name="NameMask">Packed mask of the name, as a gate shows it.</param>
/// <param name="LastNegativeTestAt">Sampling time of the last negative test, Unix seconds, 0 for none.</param>
/// <param name="ReviewAt">When the colour must be decided anew, Unix seconds, 0 for never.</param>
/// <param name="AppliedAt">Time of the application, Unix seconds.</param>
/// <param name="Seal">The seal over what a status repeats; none in a pending row, and in one of a build without seals.</param>
public sealed record DirectoryEntry(
    PersonId PersonId,
    DirectoryState State,
    uint Version,
    byte[] PhoneIndex,
    RegionCode Region,
    string Channel,
    Colour Colour,
    byte Reason,
    byte Flags,
    uint NameMask,
    uint LastNegativeTestAt,
    uint ReviewAt,
    long AppliedAt,
    RowSeal Seal = default)
{
    /// <summary>What a status repeats of the row, and its seal covers.</summary>
    public DirectoryStatusRow Status => new(PersonId, Version, Region, Colour, Reason, Flags, NameMask, LastNegativeTestAt, ReviewAt, Channel, Seal);
}
