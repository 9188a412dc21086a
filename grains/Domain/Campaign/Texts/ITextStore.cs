using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>How every campaign of texts stands.</summary>
public interface ITextStore
{
    /// <summary>Keeps how one stands; doing it again changes nothing.</summary>
    /// <param name="standing">The campaign.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutAsync(TextStanding standing, CancellationToken cancellationToken);

    /// <summary>Lists campaigns.</summary>
    /// <param name="region">Of this region and what lies below.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Campaigns, newest first.</returns>
    Task<IReadOnlyList<TextStanding>> ListAsync(RegionCode region, int limit, CancellationToken cancellationToken);

    /// <summary>Finds one.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is none.</returns>
    Task<TextStanding?> FindAsync(Guid textId, CancellationToken cancellationToken);

    /// <summary>Lists what is running.</summary>
    /// <param name="account">Of this account; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Campaigns, the oldest first.</returns>
    Task<IReadOnlyList<TextStanding>> ListRunningAsync(string? account, CancellationToken cancellationToken);
}
