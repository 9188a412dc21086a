namespace HealthPass.Grains.Campaign.Texts.Phones;

/// <summary>The keys that pseudonyms of phones are made with, and which of them are registered people's.</summary>
public interface IPhoneKeyStore
{
    /// <summary>All keys.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Keys, the newest first.</returns>
    Task<IReadOnlyList<PhoneKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds a key, unless its days are another's.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where its number or its days are taken.</returns>
    Task<bool> AddAsync(PhoneKey key, CancellationToken cancellationToken);

    /// <summary>Keeps the pseudonyms of registered people's phones, and how far that is.</summary>
    /// <param name="key">The key's number.</param>
    /// <param name="phones">Pseudonyms.</param>
    /// <param name="sweptTo">Up to whom; null when all are there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SweepAsync(int key, IReadOnlyList<PhonePseudonym> phones, byte[]? sweptTo, CancellationToken cancellationToken);

    /// <summary>Lists registered people's pseudonyms.</summary>
    /// <param name="key">The key's number.</param>
    /// <param name="after">Those behind this one.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Pseudonyms in order.</returns>
    Task<IReadOnlyList<PhonePseudonym>> ListKnownAsync(int key, PhonePseudonym after, int limit, CancellationToken cancellationToken);

    /// <summary>Destroys a key: neither it nor whose phone is registered can be found afterwards.</summary>
    /// <param name="key">The key's number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task DestroyAsync(int key, CancellationToken cancellationToken);
}
