using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Duplicates;

/// <summary>Two registrations that may be one person's (疑似重复登记).</summary>
/// <param name="Earlier">The one that came first.</param>
/// <param name="Later">The other one.</param>
/// <param name="Region">The county of both homes as they were when it was found, or the smallest region above that has both.</param>
/// <param name="HasBirth">Whether the date of birth is known of both, and is one.</param>
[GenerateSerializer, Immutable, Alias("duplicate-draft")]
public sealed record DuplicateDraft(
    [property: Id(0)] PersonId Earlier, [property: Id(1)] PersonId Later, [property: Id(2)] RegionCode Region, [property: Id(3)] bool HasBirth)
{
    /// <summary>Says nothing of the people, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Duplicate";
}
