using Orleans.Concurrency;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>
/// The owner of an account at a carrier's gateway, keyed by the account's name. The cluster has one of each, as two that share an account share its receipts at random.
/// </summary>
[Alias("campaign-account")]
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>Begins, and goes on by itself from then on, whichever node ends. It may be called any number of times.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Hands nothing more of a campaign to the gateway; what waits for its place goes back.</summary>
    /// <param name="textId">The campaign.</param>
    [Alias("halt"), AlwaysInterleave]
    Task Halt(Guid textId);
}
