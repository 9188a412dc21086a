namespace HealthPass.Grains.Staff;

/// <summary>The secrets of API keys. Every change moves a number that nodes look at many times a minute.</summary>
public interface IApiKeyStore
{
    /// <summary>Moves with every change.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    Task<long> ReadVersionAsync(CancellationToken cancellationToken);

    /// <summary>All secrets, those that have run out as well; there are few.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Secrets, by kind and name.</returns>
    Task<IReadOnlyList<ApiKey>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Adds a key's first secret.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    Task AddAsync(ApiKey key, CancellationToken cancellationToken);

    /// <summary>Puts a secret in the place of others, which stay until a time.</summary>
    /// <param name="key">The new secret.</param>
    /// <param name="before">Those that give way.</param>
    /// <param name="retiresAt">When they do, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    Task ReplaceAsync(ApiKey key, IReadOnlyList<ApiKey> before, long retiresAt, CancellationToken cancellationToken);

    /// <summary>Removes secrets: nodes of a build before, which know no end of a key, take them no longer either.</summary>
    /// <param name="keys">The secrets.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    Task RemoveAsync(IReadOnlyList<ApiKey> keys, CancellationToken cancellationToken);
}
