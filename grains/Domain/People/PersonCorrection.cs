using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>What is to be put right about a person, or was so before (更正). The document is not among it: the person's id is made of it.</summary>
[GenerateSerializer, Immutable, Alias("person-correction")]
public sealed record PersonCorrection
{
    [Id(0)]
    private readonly string? _name;

    [Id(1)]
    private readonly string? _phone;

    /// <summary>Puts a correction together; what is null stays.</summary>
    /// <param name="name">The name as on the document.</param>
    /// <param name="phone">Mainland mobile number.</param>
    /// <param name="region">Home region.</param>
    public PersonCorrection(PersonName? name, PhoneNumber? phone, RegionCode? region)
    {
        _name = name?.Text;
        _phone = phone?.Number;
        Region = region;
    }

    /// <summary>The name as on the document.</summary>
    public PersonName? Name => _name is null ? null : PersonName.Restore(_name);

    /// <summary>Mainland mobile number.</summary>
    public PhoneNumber? Phone => _phone is null ? null : PhoneNumber.Restore(_phone);

    /// <summary>Home region.</summary>
    [Id(2)]
    public RegionCode? Region { get; }

    /// <summary>Whether it puts nothing right.</summary>
    public bool IsEmpty => _name is null && _phone is null && Region is null;

    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Correction (sealed)";
}
