using System.Collections.Immutable;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Corrections;

/// <summary>What a person asks to have put right (更正).</summary>
/// <param name="Person">Who asks.</param>
/// <param name="Region">The county of the home as it was when it was opened, whose officials decide.</param>
/// <param name="Fields">What is to be put right.</param>
/// <param name="Voice">Who brought it.</param>
/// <param name="Asked">What it is to be, sealed; empty once the registration has ended.</param>
/// <param name="Before">What it was when it was asked, sealed; none in one of a build before.</param>
[GenerateSerializer, Immutable, Alias("correction-draft")]
public sealed record CorrectionDraft(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] RegionCode Region,
    [property: Id(2)] ImmutableArray<CorrectionField> Fields,
    [property: Id(3)] CorrectionVoice Voice,
    [property: Id(4)] ImmutableArray<byte> Asked,
    [property: Id(5)] ImmutableArray<byte> Before = default)
{
    /// <summary>Whether it takes two officials: a name is what a document, a gate and a paper are compared with.</summary>
    public bool TakesTwo => Fields.Contains(CorrectionField.Name);

    /// <summary>Says nothing of the person, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Correction";
}
