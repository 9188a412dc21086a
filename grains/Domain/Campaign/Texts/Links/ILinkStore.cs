namespace HealthPass.Grains.Campaign.Texts.Links;

/// <summary>The links of texts.</summary>
public interface ILinkStore
{
    /// <summary>Adds links that a carrier puts into the texts it sends.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="tokens">Their tokens.</param>
    /// <param name="most">The most links that the campaign may have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False, and nothing is added, where that would be more.</returns>
    Task<bool> AddAsync(Guid textId, IReadOnlyList<string> tokens, int most, CancellationToken cancellationToken);

    /// <summary>Keeps that a link was opened; the first time counts.</summary>
    /// <param name="token">Its token.</param>
    /// <param name="at">Now, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether there is such a link.</returns>
    Task<bool> OpenAsync(string token, long at, CancellationToken cancellationToken);

    /// <summary>Keeps that somebody was registered who came by a link. A link is good for one: from then on it tells nothing more.</summary>
    /// <param name="token">Its token.</param>
    /// <param name="region">The person's home.</param>
    /// <param name="at">Now, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where there is no such link, or somebody came by it before.</returns>
    Task<bool> SpendAsync(string token, Kernel.Regions.RegionCode region, long at, CancellationToken cancellationToken);

    /// <summary>What came of a campaign's links.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Counts.</returns>
    Task<LinkFigures> CountAsync(Guid textId, CancellationToken cancellationToken);
}
