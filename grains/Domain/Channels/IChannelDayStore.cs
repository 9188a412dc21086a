namespace HealthPass.Grains.Channels;

/// <summary>Keeps what nodes have counted of channels: one row a day, channel and node, and for each problem one.</summary>
public interface IChannelDayStore
{
    /// <summary>What this node has counted.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a channel and day.</returns>
    Task<IReadOnlyList<ChannelDay>> ReadOwnAsync(DateOnly from, CancellationToken cancellationToken);

    /// <summary>Replaces what this node has counted; writing the same again changes nothing.</summary>
    /// <param name="days">Everything that it has counted on each day and channel that it names.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task WriteOwnAsync(IReadOnlyList<ChannelDay> days, CancellationToken cancellationToken);

    /// <summary>The sum over all nodes.</summary>
    /// <param name="channel">A channel, null for all.</param>
    /// <param name="from">The first day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a channel and day on which anything was counted, by channel and day.</returns>
    Task<IReadOnlyList<ChannelDay>> ReadAsync(string? channel, DateOnly from, CancellationToken cancellationToken);

    /// <summary>Forgets old days.</summary>
    /// <param name="day">The first day to keep.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task DropBeforeAsync(DateOnly day, CancellationToken cancellationToken);
}
