using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Channels;

/// <summary>
/// The quota of a channel, keyed by its name: one for the cluster, so that a quota is what was agreed however many nodes there are. It keeps
/// no state of its own; how many there were today it reads from what nodes have counted, which is a second old at most.
/// </summary>
/// <remarks>A call may fail with <see cref="StorageUnavailableException"/>, a database error or a time-out; it may be repeated then.</remarks>
[Alias("channel-quota")]
public interface IChannelQuotaGrain : IGrainWithStringKey
{
    /// <summary>Takes an application off the quota.</summary>
    /// <param name="perMinute">Applications a minute.</param>
    /// <param name="perDay">Applications a day.</param>
    /// <returns>Whether there was room.</returns>
    [Alias("take")]
    Task<QuotaAnswer> Take(int perMinute, int perDay);
}
