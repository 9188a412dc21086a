using HealthPass.Grains.People.Linking;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Identity;

/// <summary>What an official asks of a further document of a person (关联证件).</summary>
/// <param name="Person">Whose.</param>
/// <param name="Region">The county of the home as it was when it was asked.</param>
/// <param name="Way">What is asked.</param>
/// <param name="Document">The document: its id, and of the number the mask alone.</param>
/// <param name="Paper">What was seen.</param>
/// <param name="Note">What was checked; names nobody.</param>
[GenerateSerializer, Immutable, Alias("link-draft")]
public sealed record LinkDraft(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] RegionCode Region,
    [property: Id(2)] LinkWay Way,
    [property: Id(3)] LinkedDocument Document,
    [property: Id(4)] LinkPaper Paper,
    [property: Id(5)] string Note)
{
    /// <summary>Says nothing of the person, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Document link";
}
