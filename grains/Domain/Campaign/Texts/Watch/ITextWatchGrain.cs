namespace HealthPass.Grains.Campaign.Texts.Watch;

/// <summary>Keeps the campaign's texts going for the whole cluster, keyed 0.</summary>
[Alias("campaign-text-watch")]
public interface ITextWatchGrain : IGrainWithIntegerKey
{
    /// <summary>Begins, and goes on by itself from then on, whichever node ends. It may be called any number of times.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Looks now.</summary>
    [Alias("tick")]
    Task Tick();
}
