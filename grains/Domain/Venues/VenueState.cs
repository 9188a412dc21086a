namespace HealthPass.Grains.Venues;

/// <summary>What a venue's grain stores.</summary>
[GenerateSerializer, Alias("venue-state")]
internal sealed class VenueState
{
    [Id(0)]
    public VenueRegistration? Registration { get; set; }

    [Id(1)]
    public uint Version { get; set; }

    [Id(2)]
    public DateTimeOffset RegisteredAt { get; set; }
}
