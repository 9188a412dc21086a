using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Volunteers;

/// <summary>Somebody without a phone who is to be put on a relative's family page.</summary>
/// <param name="Document">The person's identity document.</param>
/// <param name="Name">The person's name.</param>
/// <param name="RegionCode">The person's home region.</param>
/// <param name="Relation">What the person is to the relative: <c>child</c>, <c>parent</c>, <c>spouse</c>, <c>grandparent</c>, <c>grandchild</c> or <c>other</c>.</param>
/// <param name="Relative">The relative, who is registered.</param>
public sealed record FamilyHelpRequest(
    [property: Required] DocumentField? Document, [property: Needed] string? Name, [property: Needed] string? RegionCode, [property: Needed] string? Relation,
    [property: Required] RelativeField? Relative)
{
    internal ApplicationRequest Member => new(Document, Name, Relative?.Phone, RegionCode);

    internal ApplicationRequest Holder => new(Relative?.Document, Relative?.Name, Relative?.Phone, RegionCode);

    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The relation.</returns>
    public override string ToString() => $"Application for a member ({Relation})";
}
