using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;

namespace HealthPass.Grains.People;

/// <summary>What names a person. It exists unsealed only while it is masked or compared.</summary>
/// <param name="Document">The identity document.</param>
/// <param name="Name">The name as on it.</param>
/// <param name="Phone">The phone that was given with the application.</param>
internal sealed record PersonProfile(IdentityDocument Document, PersonName Name, PhoneNumber Phone)
{
    public override string ToString() => "Profile (sealed)";
}
