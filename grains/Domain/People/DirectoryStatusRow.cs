using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>What fills a board ahead: of an active row of the directory only what the status repeats, since millions are read.</summary>
/// <param name="PersonId">The pseudonymous id.</param>
/// <param name="Version">The person's version.</param>
/// <param name="Region">Home region.</param>
/// <param name="Colour">Colour at <paramref name="Version"/>.</param>
/// <param name="Reason">Number of the rule-book row behind the colour.</param>
/// <param name="Flags">Status flags as on the board.</param>
/// <param name="NameMask">Packed mask of the name.</param>
/// <param name="LastNegativeTestAt">Sampling time of the last negative test, Unix seconds, 0 for none.</param>
/// <param name="ReviewAt">When the colour must be decided anew, Unix seconds, 0 for never.</param>
/// <param name="Channel">The channel of the application.</param>
/// <param name="Seal">The seal over all of it; none in a row of a build without seals.</param>
public readonly record struct DirectoryStatusRow(
    PersonId PersonId,
    uint Version,
    RegionCode Region,
    Colour Colour,
    byte Reason,
    byte Flags,
    uint NameMask,
    uint LastNegativeTestAt,
    uint ReviewAt,
    string Channel,
    RowSeal Seal = default);
