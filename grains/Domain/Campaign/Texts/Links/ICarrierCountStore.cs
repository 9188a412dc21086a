namespace HealthPass.Grains.Campaign.Texts.Links;

/// <summary>What carriers that send by themselves hand in.</summary>
public interface ICarrierCountStore
{
    /// <summary>Keeps counts; those of the same carrier, city and hour take the place of what was there.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="carrier">Who hands them in.</param>
    /// <param name="counts">None of a city and hour twice.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutAsync(Guid textId, string carrier, IReadOnlyList<CarrierCount> counts, CancellationToken cancellationToken);

    /// <summary>Adds up a campaign's counts.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A row a city, of the hour 0.</returns>
    Task<IReadOnlyList<CarrierCount>> SumAsync(Guid textId, CancellationToken cancellationToken);
}
