using System.Collections.Immutable;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People.Linking;

/// <summary>By what two registrations are found to be one person's, as keyed fingerprints: of the name and the phone nothing can be read in them.</summary>
/// <param name="PhoneIndex">The keyed index of the phone, by which the directory finds whoever has it.</param>
/// <param name="NameAndPhone">Equal for names that are the same as people write them, with one phone.</param>
/// <param name="Birth">Equal for one date of birth; null where the document holds none.</param>
/// <param name="AppliedAt">When the registration was made.</param>
/// <param name="Region">The home.</param>
[GenerateSerializer, Immutable, Alias("person-likeness")]
public sealed record PersonLikeness(
    [property: Id(0)] ImmutableArray<byte> PhoneIndex,
    [property: Id(1)] Guid NameAndPhone,
    [property: Id(2)] Guid? Birth,
    [property: Id(3)] DateTimeOffset AppliedAt,
    [property: Id(4)] RegionCode Region)
{
    /// <summary>Whether both may be one person's: relatives on one phone have other names, and namesakes another date of birth.</summary>
    /// <param name="other">The other registration.</param>
    public bool IsLike(PersonLikeness other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return NameAndPhone == other.NameAndPhone && (Birth is null || other.Birth is null || Birth == other.Birth);
    }
}
