using System.Collections.Immutable;
using HealthPass.Grains.Health;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Linking;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>Everything that a person's grain keeps, in the clear: for the person alone.</summary>
/// <param name="View">What staff and channels see.</param>
/// <param name="Document">The identity document.</param>
/// <param name="Name">The name as on it.</param>
/// <param name="Phone">Mainland mobile number.</param>
/// <param name="Region">Home region.</param>
/// <param name="Facts">What stands or stood behind the colour.</param>
/// <param name="Tests">Results of tests.</param>
/// <param name="Corrections">What was put right, newest first.</param>
/// <param name="PrintedUntil">Until when a printed code is good, null for none.</param>
/// <param name="Documents">Further documents, masked, also those that were taken back; default from a build that knows of none.</param>
/// <param name="Registrations">Further registrations of the person; default from a build that knows of none.</param>
[GenerateSerializer, Immutable, Alias("person-copy")]
public sealed record PersonCopy(
    [property: Id(0)] PersonView View,
    [property: Id(1)] IdentityDocument Document,
    [property: Id(2)] string Name,
    [property: Id(3)] PhoneNumber Phone,
    [property: Id(4)] RegionCode Region,
    [property: Id(5)] ImmutableArray<Fact> Facts,
    [property: Id(6)] ImmutableArray<TestResult> Tests,
    [property: Id(7)] ImmutableArray<MadeCorrection> Corrections,
    [property: Id(8)] DateTimeOffset? PrintedUntil,
    [property: Id(9)] ImmutableArray<LinkedDocument> Documents = default,
    [property: Id(10)] ImmutableArray<OtherRegistration> Registrations = default)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Copy of a person (clear)";
}
