using MessagePack;

namespace HealthPass.Api.Regions;

/// <summary>Registered persons by colour; null where the count is withheld.</summary>
/// <param name="Green">Green.</param>
/// <param name="Yellow">Yellow.</param>
/// <param name="Red">Red.</param>
[MessagePackObject]
public sealed record ColourNumbers(
    [property: Key("green")] long? Green, [property: Key("yellow")] long? Yellow, [property: Key("red")] long? Red);
