using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Helps;

/// <summary>
/// A volunteer's help (志愿服务). Whoever was registered by one bears it: from the person to the session, and never the other way, so that a
/// volunteer who registers people who are none is found, and no session has a list of people.
/// </summary>
/// <param name="HelpId">Its number, which is counted once.</param>
/// <param name="SessionId">The volunteer's session.</param>
/// <param name="District">Where the session was.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Seal">Over it and the person who bears it; none where nobody does.</param>
[GenerateSerializer, Immutable, Alias("help")]
public sealed record Help(
    [property: Id(0)] Guid HelpId, [property: Id(1)] Guid SessionId, [property: Id(2)] RegionCode District, [property: Id(3)] HelpKind Kind, [property: Id(4)] Seal Seal = default);
