using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>An application for a health code (申领), its fields parsed.</summary>
[GenerateSerializer, Immutable, Alias("person-application")]
public sealed record PersonApplication
{
    // As text on the wire, where the build before reads and writes it so.
    [Id(1)]
    private readonly string _name;

    [Id(2)]
    private readonly string _phone;

    /// <summary>Puts an application together.</summary>
    /// <param name="document">The identity document.</param>
    /// <param name="name">The name as on the document.</param>
    /// <param name="phone">Mainland mobile number.</param>
    /// <param name="region">Home region.</param>
    /// <param name="channel">The channel that carries the application.</param>
    public PersonApplication(IdentityDocument document, PersonName name, PhoneNumber phone, RegionCode region, string channel)
    {
        Document = document;
        _name = name.Text;
        _phone = phone.Number;
        Region = region;
        Channel = channel;
    }

    /// <summary>The identity document.</summary>
    [Id(0)]
    public IdentityDocument Document { get; }

    /// <summary>The name as on the document.</summary>
    public PersonName Name => PersonName.Restore(_name);

    /// <summary>Mainland mobile number.</summary>
    public PhoneNumber Phone => PhoneNumber.Restore(_phone);

    /// <summary>Home region.</summary>
    [Id(3)]
    public RegionCode Region { get; }

    /// <summary>The channel that carries the application.</summary>
    [Id(4)]
    public string Channel { get; }

    /// <summary>The same through another channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The application.</returns>
    public PersonApplication Through(string channel) => new(Document, Name, Phone, Region, channel);

    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>Region and channel.</returns>
    public override string ToString() => $"Application in {Region} through {Channel}";
}
