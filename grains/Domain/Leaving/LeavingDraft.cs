using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Leaving;

/// <summary>Which registration is to end.</summary>
/// <param name="Person">Whose.</param>
/// <param name="AppliedAt">When it began: one that is made afterwards is not ended by a call sent again.</param>
/// <param name="Region">The county of the home, whose officials decide on what comes on paper.</param>
/// <param name="Way">How it came.</param>
/// <param name="By">The channel, or the account of the first official; for the person always the same word.</param>
[GenerateSerializer, Immutable, Alias("leaving-draft")]
public sealed record LeavingDraft(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] DateTimeOffset AppliedAt,
    [property: Id(2)] RegionCode Region,
    [property: Id(3)] LeavingWay Way,
    [property: Id(4)] string By)
{
    /// <summary>What the audit trail calls the person who asks in person.</summary>
    public const string Resident = "resident";
}
