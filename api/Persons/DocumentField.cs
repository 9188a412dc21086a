using HealthPass.Api.Endpoints;
using MessagePack;

namespace HealthPass.Api.Persons;

/// <summary>An identity document in a request.</summary>
/// <param name="Type"><c>resident_id</c>, <c>passport</c>, <c>hk_macau_permit</c>, <c>taiwan_permit</c> or <c>foreign_permanent_resident</c>.</param>
/// <param name="Number">Its number.</param>
[MessagePackObject]
public sealed record DocumentField([property: Key("type"), Needed] string? Type, [property: Key("number"), Needed] string? Number)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => $"Document of type {Type}";
}
