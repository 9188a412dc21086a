using HealthPass.Grains.People.Documents;

namespace HealthPass.Grains.People.Profiles;

/// <summary>What names a person. It exists unsealed only while it is masked or compared.</summary>
/// <param name="Type">Kind of document.</param>
/// <param name="Number">Normalised document number.</param>
/// <param name="Name">Normalised name.</param>
/// <param name="Phone">Mobile number, 11 digits.</param>
internal sealed record PersonProfile(DocumentType Type, string Number, string Name, string Phone)
{
    public override string ToString() => "Profile (sealed)";
}
