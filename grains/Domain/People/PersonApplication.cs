using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>An application for a health code (申领), its fields parsed.</summary>
/// <param name="Document">The identity document.</param>
/// <param name="Name">The name as on the document.</param>
/// <param name="Phone">Mainland mobile number, 11 digits.</param>
/// <param name="Region">Home region.</param>
/// <param name="Channel">The channel that carries the application.</param>
[GenerateSerializer, Immutable, Alias("person-application")]
public sealed record PersonApplication(
    [property: Id(0)] IdentityDocument Document,
    [property: Id(1)] string Name,
    [property: Id(2)] string Phone,
    [property: Id(3)] RegionCode Region,
    [property: Id(4)] string Channel)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>Region and channel.</returns>
    public override string ToString() => $"Application in {Region} through {Channel}";
}
