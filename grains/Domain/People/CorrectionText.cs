namespace HealthPass.Grains.People;

/// <summary>A correction as it is written before it is sealed: its members are what stored ones have.</summary>
internal sealed record CorrectionText(string? Name, string? Phone, long? Region)
{
    public override string ToString() => "Correction (sealed)";
}
