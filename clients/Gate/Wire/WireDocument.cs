using MessagePack;

namespace HealthPass.Gate.Wire;

/// <summary>A document as it is sent.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Number">Its number.</param>
/// <param name="Country">Who issued a passport.</param>
[MessagePackObject]
public sealed record WireDocument([property: Key("type")] string Type, [property: Key("number")] string Number, [property: Key("country")] string? Country);
