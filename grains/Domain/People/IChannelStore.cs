namespace HealthPass.Grains.People;

/// <summary>Keeps the numbers of channels.</summary>
public interface IChannelStore
{
    /// <summary>Gives a channel a number if it has none and there is one left.</summary>
    /// <param name="channel">Its name.</param>
    /// <param name="most">How many numbers there are, from 0 on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>All numbers, by name.</returns>
    Task<IReadOnlyDictionary<string, int>> EnsureAsync(string channel, int most, CancellationToken cancellationToken);
}
