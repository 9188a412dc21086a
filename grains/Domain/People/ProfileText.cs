using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;

namespace HealthPass.Grains.People;

/// <summary>A profile as it is written before it is sealed: its members are what stored profiles have.</summary>
internal sealed record ProfileText(DocumentType Type, string Number, string Name, string Phone)
{
    public static ProfileText Of(PersonProfile profile) =>
        new(profile.Document.Type, profile.Document.Text, profile.Name.Text, profile.Phone.Number);

    public PersonProfile ToProfile() => new(new(Type, Number), PersonName.Restore(Name), PhoneNumber.Restore(Phone));

    public override string ToString() => "Profile (sealed)";
}
