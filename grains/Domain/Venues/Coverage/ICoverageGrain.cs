namespace HealthPass.Grains.Venues.Coverage;

/// <summary>Keeps up for the whole cluster which places have a code and when venues were last scanned at, keyed 0.</summary>
[Alias("coverage")]
public interface ICoverageGrain : IGrainWithIntegerKey
{
    /// <summary>Begins, and goes on by itself from then on, whichever node ends. It may be called any number of times.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Looks now.</summary>
    [Alias("tick")]
    Task Tick();
}
