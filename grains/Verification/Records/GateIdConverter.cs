namespace HealthPass.Verification.Records;

/// <summary>Turns a gate's name into what crosses the wire and back.</summary>
[RegisterConverter]
internal sealed class GateIdConverter : IConverter<GateId, GateIdSurrogate>
{
    public GateId ConvertFromSurrogate(in GateIdSurrogate surrogate) =>
        GateId.TryParse(surrogate.Name, out var gate) ? gate : throw new FormatException("A gate's name was not checked before it was sent.");

    public GateIdSurrogate ConvertToSurrogate(in GateId value) => new(value.ToString());
}
