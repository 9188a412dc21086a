namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>What became of a submitted text.</summary>
public enum CarrierOutcome
{
    /// <summary>The gateway has all of it.</summary>
    Accepted = 0,

    /// <summary>The gateway refused it for good; of a long text, one part at least.</summary>
    Refused = 1,

    /// <summary>Nothing of it was taken, as the gateway has too much to do or there is no connection: it may be submitted again, later.</summary>
    NotSent = 2,

    /// <summary>It may have arrived: the connection was lost, or no answer came in time. It is never submitted again.</summary>
    Unknown = 3,
}
