using System.Numerics;

namespace HealthPass.Demo.Residents;

/// <summary>Through which channel a resident applies: each has about twice as many as the next, and it is always the same one.</summary>
internal static class ChannelChoice
{
    /// <summary>The channel of a resident.</summary>
    /// <param name="index">The resident.</param>
    /// <param name="channels">How many channels there are, at least 1.</param>
    public static int Of(int index, int channels) => Math.Min(channels - 1, BitOperations.LeadingZeroCount((uint)index * 2654435761u));
}
