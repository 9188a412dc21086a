using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Residents;

/// <summary>Whom somebody wants to hold, and applies for where the member is not registered yet.</summary>
/// <param name="Document">The member's identity document.</param>
/// <param name="Name">The name as on the document, 1 to 100 characters.</param>
/// <param name="Phone">The phone of the member's application; for somebody who has none, the holder's own.</param>
/// <param name="RegionCode">Home region.</param>
/// <param name="Relation">What the member is to the holder: <c>child</c>, <c>parent</c>, <c>spouse</c>, <c>grandparent</c>, <c>grandchild</c> or <c>other</c>.</param>
/// <param name="BirthDate">The member's date of birth, <c>yyyy-MM-dd</c>; needed of a child, grandchild or other whose document does not say it, and not looked at else. From the 14th birthday on the member is asked.</param>
public sealed record MemberRequest(
    [property: Required] DocumentField? Document,
    [property: Needed] string? Name,
    [property: Needed] string? Phone,
    [property: Needed] string? RegionCode,
    [property: Needed] string? Relation,
    string? BirthDate = null)
{
    internal ApplicationRequest Application => new(Document, Name, Phone, RegionCode);

    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The relation.</returns>
    public override string ToString() => $"Application for a member ({Relation})";
}
