using MessagePack;
using AllowedValuesAttribute = System.ComponentModel.DataAnnotations.AllowedValuesAttribute;

namespace HealthPass.Api.Service;

/// <summary>One node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State"><c>alive</c>, <c>silent</c> (a member that does not report), <c>changing</c> (joining or leaving) or <c>gone</c>.</param>
/// <param name="HeardAt">When it last reported.</param>
/// <param name="LagRecords">Scan records on it that were not in the database then, about.</param>
/// <param name="LagSeconds">How long the oldest of them had waited.</param>
[MessagePackObject]
public sealed record NodeView(
    [property: Key("name")] string Name,
    [property: Key("state"), AllowedValues("alive", "silent", "changing", "gone")] string State,
    [property: Key("heardAt")] string? HeardAt,
    [property: Key("lagRecords")] long LagRecords,
    [property: Key("lagSeconds")] double LagSeconds);
