namespace HealthPass.Grains.Channels;

/// <summary>Keeps what was agreed with channels.</summary>
public interface IChannelTermsStore
{
    /// <summary>Everything that was agreed.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>At most one row a channel, by name.</returns>
    Task<IReadOnlyList<ChannelTerms>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Sets or replaces what was agreed with a channel.</summary>
    /// <param name="terms">What was agreed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutAsync(ChannelTerms terms, CancellationToken cancellationToken);

    /// <summary>Takes away what was agreed with a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RemoveAsync(string channel, CancellationToken cancellationToken);
}
