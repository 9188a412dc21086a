namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>Watches over tasks for the whole cluster, keyed 0.</summary>
[Alias("campaign-supervision")]
public interface ISupervisionGrain : IGrainWithIntegerKey
{
    /// <summary>Begins, and goes on by itself from then on, whichever node ends. It may be called any number of times.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Looks now.</summary>
    [Alias("tick")]
    Task Tick();

    /// <summary>Hands on what units had that are dissolved.</summary>
    [Alias("hand-on")]
    Task HandOn();
}
