using HealthPass.Api.Endpoints;
using MessagePack;

namespace HealthPass.Api.Persons;

/// <summary>An identity document in a request.</summary>
/// <param name="Type"><c>resident_id</c>, <c>passport</c>, <c>hk_macau_permit</c>, <c>taiwan_permit</c>, <c>foreign_permanent_resident</c> or <c>birth_certificate</c>.</param>
/// <param name="Number">Its number.</param>
/// <param name="Country">Who issued a passport, by the three letters of its machine-readable zone: two countries may have given out one number. Not looked at for other documents.</param>
[MessagePackObject]
public sealed record DocumentField([property: Key("type"), Needed] string? Type, [property: Key("number"), Needed] string? Number, [property: Key("country")] string? Country = null)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => $"Document of type {Type}";
}
